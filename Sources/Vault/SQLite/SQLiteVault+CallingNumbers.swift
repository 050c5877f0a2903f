import CallCore
package import Commerce
import Compliance
import GRDB

extension SQLiteVault: CallingNumberStore {
    package func callingNumbers(at now: WallTime) async throws -> [CallingNumber] {
        try await read { db in
            let numbers = try String.fetchAll(
                db,
                sql: """
                    SELECT calling_number FROM calls WHERE dialed_at > ? AND dialed_at <= ?
                    UNION SELECT number FROM calling_numbers WHERE cause IS NOT NULL ORDER BY 1
                    """,
                arguments: [(now - NumberHealth.span).millisecondsSince1970, now.millisecondsSince1970])
            return try numbers.map { text in
                guard let number = E164(text) else {
                    throw VaultError.damaged(RetainedRow(table: "calling_numbers", row: text))
                }
                let stop = try Self.stop(of: number, db)
                return CallingNumber(
                    number: number, health: try Self.health(of: number, at: now, db), stoppedAt: stop?.at)
            }
        }
    }

    package func letCall(_ number: E164, for reason: AccessReason, at now: WallTime) async throws -> Bool {
        try await writer.write { db in
            guard case .stopped = try Self.health(of: number, at: now, db).standing,
                let merchant = try Self.stop(of: number, db)?.merchant ?? Self.lastCaller(from: number, db)
            else { return false }
            try db.execute(
                sql: """
                    INSERT INTO calling_numbers (number, merchant, counted_from) VALUES (?, ?, ?)
                    ON CONFLICT (number) DO UPDATE SET cause = NULL, stopped_at = NULL,
                        counted_from = excluded.counted_from
                    """,
                arguments: [number.text, merchant.text, now.millisecondsSince1970])
            try self.audit(.lifted(number, of: merchant, for: reason, at: now), db)
            return true
        }
    }
}

// MARK: - Inside a transaction

extension SQLiteVault {
    private struct NumberStop {
        let merchant: MerchantID
        let cause: NumberHealth.Cause
        let at: WallTime
    }

    private static func stop(of number: E164, _ db: Database) throws -> NumberStop? {
        guard
            let row = try Row.fetchOne(
                db,
                sql: "SELECT merchant, cause, stopped_at FROM calling_numbers WHERE number = ? AND cause IS NOT NULL",
                arguments: [number.text])
        else { return nil }
        guard let cause = NumberHealth.Cause(rawValue: row[1]) else {
            throw VaultError.damaged(RetainedRow(table: "calling_numbers", row: number.text))
        }
        return NumberStop(
            merchant: MerchantID(row[0] as String), cause: cause, at: WallTime(millisecondsSince1970: row[2]))
    }

    private static func lastCaller(from number: E164, _ db: Database) throws -> MerchantID? {
        try String.fetchOne(
            db, sql: "SELECT merchant FROM calls WHERE calling_number = ? ORDER BY dialed_at DESC LIMIT 1",
            arguments: [number.text]
        ).map { MerchantID($0) }
    }

    /// How a number stands, by the dials of all merchants that call from it (DIA-7).
    static func health(of number: E164, at now: WallTime, _ db: Database) throws -> NumberHealth {
        let lifted = try Int64.fetchOne(
            db, sql: "SELECT counted_from FROM calling_numbers WHERE number = ?", arguments: [number.text])
        let start = max((now - NumberHealth.span).millisecondsSince1970, lifted ?? 0)
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT dialed_at, answered_at, hung_up_at, hung_up_by, sip_status FROM calls
                WHERE calling_number = ? AND dialed_at > ? AND dialed_at <= ? AND \(Retention.isKept)
                """,
            arguments: [number.text, start, now.millisecondsSince1970, now.millisecondsSince1970])
        var calls: [DialedCall] = []
        while let row = try rows.next() {
            calls.append(DialedCall(at: WallTime(millisecondsSince1970: row[0]), result: Self.result(of: row)))
        }
        return NumberHealth(of: calls, at: now, stopped: try stop(of: number, db)?.cause)
    }

    private static func result(of row: Row) -> DialedCall.Result {
        let (answered, hungUp): (Int64?, Int64?) = (row[1], row[2])
        if let answered {
            guard let hungUp, row[3] == HangUpSource.person.rawValue else { return .answered }
            return .hungUpOn(after: .milliseconds(hungUp - answered))
        }
        return (row[4] as Int?).map { .refused(sip: $0) } ?? .unanswered
    }

    /// The dial that fills what one number may make in a day, or the merchant lets it make; nil when there is room.
    static func filling(_ number: E164, limit: Int, at now: WallTime, _ db: Database) throws -> WallTime? {
        WallTime(
            try Int64.fetchOne(
                db,
                sql: """
                    SELECT dialed_at FROM calls WHERE calling_number = ? AND dialed_at > ? AND \(Retention.isKept)
                    ORDER BY dialed_at DESC LIMIT 1 OFFSET ?
                    """,
                arguments: [
                    number.text, (now - DailyLimits.span).millisecondsSince1970, now.millisecondsSince1970, limit - 1,
                ]))
    }

    /// Stops a number that a decision found bad, until somebody lets it call again.
    static func stopNumber(of record: ContactDecisionRecord, _ number: E164?, _ db: Database) throws {
        guard let number, record.failedGate == .budgetAndCapacity,
            case .stopped(let cause) = record.inputs.callingNumber?.standing
        else { return }
        try db.execute(
            sql: """
                INSERT INTO calling_numbers (number, merchant, cause, stopped_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (number) DO UPDATE SET merchant = excluded.merchant, cause = excluded.cause,
                    stopped_at = excluded.stopped_at WHERE cause IS NULL
                """,
            arguments: [number.text, record.merchant.text, cause.rawValue, record.at.millisecondsSince1970])
    }

    /// Keeps beside a call what its records tell of its dial.
    static func noteDial(_ event: CallEvent, _ append: LogAppend, _ db: Database) throws {
        let at = append.at.millisecondsSince1970
        switch event {
        case .contactAllowed: try note("dialed_at = ?", [at], append, db)
        // It never reached the network, so that the number did not call.
        case .dialFailed: try note("dialed_at = NULL", [], append, db)
        case .answered: try note("answered_at = coalesce(answered_at, ?)", [at], append, db)
        case .hungUp(let news):
            try note(
                "hung_up_at = coalesce(hung_up_at, ?), hung_up_by = ?, hang_up_cause = ?, sip_status = ?",
                [at, news.by.rawValue, news.cause.rawValue, news.sip?.code], append, db)
        default: break
        }
    }

    private static func note(
        _ change: String, _ values: StatementArguments, _ append: LogAppend, _ db: Database
    ) throws {
        try db.execute(
            sql: "UPDATE calls SET \(change) WHERE call = ?", arguments: values + [append.call.call.text])
    }
}
