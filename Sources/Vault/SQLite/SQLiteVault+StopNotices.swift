import CallCore
package import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault: StopNoticeStore {
    package func dueStopNotices(limit: Int, at now: WallTime) async throws -> [StopNotice] {
        try await notices(
            where: "n.state = 'waiting' AND n.due <= ?", [now.millisecondsSince1970], order: "n.due, n.id",
            limit: limit, at: now)
    }

    package func stopNotices(
        about phone: E164, of merchant: MerchantID, at now: WallTime
    ) async throws -> [StopNotice] {
        let indexes = try await read { db in try self.numberIndexes(of: phone, merchant, at: now, db) }
        var found: [StopNotice] = []
        for index in indexes {
            found += try await notices(
                where: "n.merchant = ? AND s.number_index = ?", [merchant.text, index.text], order: "n.id",
                limit: 1_000,
                at: now)
        }
        return found
    }

    package func stopNotices(
        about person: PersonID, of merchant: MerchantID, at now: WallTime
    ) async throws -> [StopNotice] {
        try await notices(
            where: """
                n.merchant = ? AND s.number_index IN (
                    SELECT number_index FROM person_numbers WHERE merchant = ? AND person = ?)
                """, [merchant.text, merchant.text, person.text], order: "n.id", limit: 1_000, at: now)
    }

    package func stopNoticeCount(
        in state: StopNotice.State, of merchant: MerchantID, at now: WallTime
    ) async throws -> Int {
        try await read { db in
            try Int.fetchOne(
                db,
                sql: "SELECT count(*) FROM stop_notices WHERE merchant = ? AND state = ? AND \(Retention.isKept)",
                arguments: [merchant.text, state.rawValue, now.millisecondsSince1970]) ?? 0
        }
    }

    package func number(of notice: StopNoticeID, at now: WallTime) async throws -> E164? {
        try await read { db -> E164? in
            guard
                let row = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT merchant, suppression, receiver, person, number FROM stop_notices
                        WHERE id = ? AND \(Retention.isKept)
                        """,
                    arguments: [notice.text, now.millisecondsSince1970])
            else { return nil }
            let merchant = MerchantID(row[0] as String)
            if let person: String = row[3] {
                return try? self.profile(of: PersonID(person), merchant: merchant, at: now, db).phone
            }
            let cell = Self.noticeCell(merchant, suppression: row[1], receiver: row[2])
            return try (row[4] as Data?).map {
                try self.openText($0, in: cell, under: .house(merchant, .callDetail))
            }.flatMap { E164($0) }
        }
    }

    package func settle(_ notice: StopNoticeID, as state: StopNotice.State, at now: WallTime) async throws {
        try await writer.write { db in
            try db.execute(
                sql: """
                    UPDATE stop_notices SET state = ?, number = NULL, settled_at = ? WHERE id = ? AND state = 'waiting'
                    """,
                arguments: [state.rawValue, now.millisecondsSince1970, notice.text])
        }
    }

    package func fail(
        _ notice: StopNoticeID, retryAt due: WallTime, at now: WallTime
    ) async throws -> StopNotice.State {
        try await writer.write { db in
            let failures = try Int.fetchOne(
                db, sql: "SELECT failures FROM stop_notices WHERE id = ?", arguments: [notice.text])
            let isLast = (failures ?? 0) + 1 >= StopNotice.failureLimit
            try db.execute(
                sql: """
                    UPDATE stop_notices SET failures = failures + 1, due = ?, state = iif(?, 'failed', state),
                        number = iif(?, NULL, number), settled_at = iif(?, ?, settled_at)
                    WHERE id = ? AND state = 'waiting'
                    """,
                arguments: [
                    due.millisecondsSince1970, isLast, isLast, isLast, now.millisecondsSince1970, notice.text,
                ])
            return isLast ? .failed : .waiting
        }
    }

    private func notices(
        where condition: String, _ arguments: StatementArguments, order: String, limit: Int, at now: WallTime
    ) async throws -> [StopNotice] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT n.*, s.reason AS reason, s.at AS stopped_at FROM stop_notices n
                    JOIN suppressions s ON s.id = n.suppression
                    WHERE \(condition) AND (n.expires_at IS NULL OR n.expires_at > ?) ORDER BY \(order) LIMIT ?
                    """,
                arguments: arguments + [now.millisecondsSince1970, limit]
            ).map(StopNotice.init)
        }
    }
}

// MARK: - Inside the transaction

extension SQLiteVault {
    /// Notes who is to be told of a stop, in the transaction that stores it.
    func queueNotices(
        of stop: NewSuppression, _ id: SuppressionID, _ index: NumberPseudonym, _ db: Database
    ) throws {
        let person = try String.fetchOne(
            db, sql: "SELECT person FROM person_numbers WHERE merchant = ? AND number_index = ?",
            arguments: [stop.merchant.text, index.text])
        for receiver in StopNotice.Receiver.allCases {
            let state = StopNotice.State(beginning: stop.reason, for: receiver)
            var sealed: Data?
            if case .phone(let phone) = stop.subject, person == nil, state == .waiting {
                sealed = try sealText(
                    phone.text,
                    in: Self.noticeCell(stop.merchant, suppression: id.number, receiver: receiver.rawValue),
                    under: .house(stop.merchant, .callDetail), at: stop.at)
            }
            try db.execute(
                sql: """
                    INSERT INTO stop_notices (merchant, suppression, person, receiver, state, due, number, settled_at,
                        expires_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    stop.merchant.text, id.number, person, receiver.rawValue, state.rawValue,
                    stop.at.millisecondsSince1970, sealed,
                    state == .waiting ? nil : stop.at.millisecondsSince1970,
                    Retention.expiry(.callDetail, of: stop.merchant, from: stop.at, db),
                ])
        }
    }

    private static func noticeCell(_ merchant: MerchantID, suppression: Int, receiver: String) -> SealedCell {
        SealedCell(table: "stop_notices", column: "number", row: "\(merchant.text)/\(suppression)/\(receiver)")
    }
}

extension StopNotice.State {
    /// Where a notice begins: whoever brought the stop knows of it, and a carrier cannot be told.
    fileprivate init(beginning reason: SuppressionReason, for receiver: StopNotice.Receiver) {
        switch (receiver, reason) {
        case (.carrier, .carrier), (.shop, .shop), (.shop, .merchantList): self = .knows
        // The number goes with the person before anybody could be told.
        case (.shop, .erasure): self = .noNumber
        case (.carrier, _): self = .noInterface
        case (.shop, _): self = .waiting
        }
    }
}

extension StopNotice {
    fileprivate init(_ row: Row) throws {
        let id: Int64 = row["id"]
        guard let receiver = Receiver(rawValue: row["receiver"]), let state = State(rawValue: row["state"]),
            let reason = SuppressionReason(rawValue: row["reason"])
        else { throw VaultError.damaged(RetainedRow(table: "stop_notices", row: "\(id)")) }
        self.init(
            id: StopNoticeID("\(id)"), merchant: MerchantID(row["merchant"] as String),
            suppression: SuppressionID(row["suppression"]), reason: reason,
            stoppedAt: WallTime(millisecondsSince1970: row["stopped_at"]), receiver: receiver, state: state,
            failures: row["failures"], due: WallTime(millisecondsSince1970: row["due"]),
            settledAt: WallTime(row["settled_at"] as Int64?))
    }
}
