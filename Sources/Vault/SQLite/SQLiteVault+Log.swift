import CallCore
import Commerce
import Compliance
import Dialogue
import Foundation
import GRDB

/// What happens inside the transaction that adds to a call's log.
extension SQLiteVault {
    /// Adds records and does what goes with them.
    func append(_ append: LogAppend, _ db: Database) throws {
        guard !append.records.isEmpty else { throw VaultError.noRecords(append.call) }
        try Self.checkReadable(append.call, at: append.at, db)
        try checkContinuity(append, db)
        let expiry = try Retention.expiry(.callDetail, of: append.call.merchant, from: append.at, db)
        let insert = try db.cachedStatement(
            sql: "INSERT INTO call_records (call, sequence, merchant, line, expires_at) VALUES (?, ?, ?, ?, ?)")
        for record in append.records {
            try insert.execute(arguments: [
                append.call.call.text, record.sequence.number, append.call.merchant.text,
                try RecordLine.encode(record), expiry,
            ])
            guard case .event(let event) = record.entry else { continue }
            try Self.noteDial(event, append, db)
            if case .dialAccepted(let accepted) = event {
                try remember(.leg(accepted.leg), append, db)
                try remember(.control(accepted.control), append, db)
            }
        }
        if let delivery = append.consuming { try Self.consume(delivery, at: append.at, db) }
        for work in append.work { try perform(work, append, db) }
    }

    private func checkContinuity(_ append: LogAppend, _ db: Database) throws {
        let last = try Int.fetchOne(
            db, sql: "SELECT max(sequence) FROM call_records WHERE call = ?", arguments: [append.call.call.text])
        var expected = last.map { LogSequence($0).next } ?? .first
        for record in append.records {
            guard record.sequence == expected else {
                throw VaultError.logConflict(append.call, expected: expected, got: record.sequence)
            }
            expected = expected.next
        }
    }

    private func perform(_ work: KeyedWork, _ append: LogAppend, _ db: Database) throws {
        switch work {
        case .remember(let handle): try remember(handle, append, db)
        case .queue(let job): _ = try Self.enqueue(job, at: append.at, db)
        case .finish(let outcome):
            // The first outcome stands: a late hang-up does not rename how the call ended.
            try db.execute(
                sql: "UPDATE calls SET ended_at = ?, outcome = ?, expires_at = ? WHERE call = ? AND ended_at IS NULL",
                arguments: [
                    append.at.millisecondsSince1970, outcome.rawValue,
                    Retention.expiry(.callDetail, of: append.call.merchant, from: append.at, db),
                    append.call.call.text,
                ])
            if db.changesCount == 1 { try Self.countTalk(in: append.call.call, at: append.at, db) }
            // With the outcome, so that a process that dies right after it leaves no job that would call once more. What was refused at a
            // gate waits for its next moment.
            guard outcome != .refused else { return }
            try moveJobs(
                """
                state = 'done', lease_until = NULL WHERE state = 'leased' AND purpose = ? AND (merchant, person, cart) =
                    (SELECT merchant, person, cart FROM calls WHERE call = ?)
                """,
                [JobPurpose.callCart.rawValue, append.call.call.text], at: append.at, db)
        }
    }

    private func remember(_ handle: CallHandle, _ append: LogAppend, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO call_handles (kind, value, call, merchant, expires_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
            arguments: [
                handle.kind, handle.value, append.call.call.text, append.call.merchant.text,
                Retention.expiry(.callDetail, of: append.call.merchant, from: append.at, db),
            ])
    }

    /// Refuses a call of another merchant, an unknown one and one past its limit.
    static func checkReadable(_ call: CallKey, at now: WallTime, _ db: Database) throws {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT expires_at FROM calls WHERE call = ? AND merchant = ?",
                arguments: [call.call.text, call.merchant.text])
        else { throw VaultError.unknownCall(call) }
        try Retention.check(row[0], at: now, RetainedRow(table: "calls", row: call.call.text))
    }

    /// Whether the call is there already, just as it is to be made.
    func isSameCall(_ call: NewCall, _ db: Database) throws -> Bool {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT merchant, person, cart, script FROM calls WHERE call = ?",
                arguments: [call.key.call.text])
        else { return false }
        let stored: [String] = [row[0], row[1], row[2], row[3]]
        guard stored == [call.key.merchant.text, call.person.text, call.cart.text, call.script.text] else {
            throw VaultError.nameTaken(call.key.call.text)
        }
        return true
    }

    /// The number for the call detail record, sealed under its own class so that it is there when the profile is gone
    /// (16 CFR 310.5(a)(2)).
    func sealedNumber(of call: NewCall, _ db: Database) throws -> Data {
        let profile = try profile(of: call.person, merchant: call.key.merchant, at: call.createdAt, db)
        return try sealText(
            profile.phone.text, in: SealedCell(table: "calls", column: "number", row: call.key.call.text),
            under: .person(call.person, call.key.merchant, .callDetail), at: call.createdAt)
    }
}
