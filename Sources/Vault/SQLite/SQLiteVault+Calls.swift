package import CallCore
package import Commerce
import Compliance
import Dialogue
import Foundation
import GRDB

extension SQLiteVault: CallStore {
    package func create(_ call: NewCall, records: [LogRecord]) async throws {
        try await writer.write { db in
            if try self.isSameCall(call, db) { return }
            let number = try self.sealedNumber(of: call, db)
            do {
                try db.execute(
                    sql: """
                        INSERT INTO calls (call, merchant, person, cart, script, number, created_at, expires_at,
                            calling_number)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        call.key.call.text, call.key.merchant.text, call.person.text, call.cart.text, call.script.text,
                        number, call.createdAt.millisecondsSince1970,
                        Retention.expiry(.callDetail, of: call.key.merchant, from: call.createdAt, db),
                        call.callingNumber?.text,
                    ])
            } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
                throw VaultError.callInProgress(call.person)
            }
            try Self.keepScript(call.script, of: call.key.merchant, from: call.createdAt, db)
            guard !records.isEmpty else { return }
            try self.append(LogAppend(call: call.key, records: records, at: call.createdAt), db)
        }
    }

    package func append(_ append: LogAppend) async throws {
        try await writer.write { db in try self.append(append, db) }
    }

    package func log(of call: CallKey, at now: WallTime) async throws -> [LogRecord] {
        try await read { db in
            try Self.checkReadable(call, at: now, db)
            return try String.fetchAll(
                db,
                sql: """
                    SELECT line FROM call_records
                    WHERE call = ? AND merchant = ? AND \(Retention.isKept) ORDER BY sequence
                    """,
                arguments: [call.call.text, call.merchant.text, now.millisecondsSince1970]
            ).map { try RecordLine.decode($0, of: call) }
        }
    }

    package func liveCalls(at now: WallTime) async throws -> [CallSummary] {
        try await live(at: now) { try? CallSummary($0) }
    }

    package func damagedCalls(at now: WallTime) async throws -> [CallID] {
        try await live(at: now) { row in (try? CallSummary(row)) == nil ? CallID(row[0] as String) : nil }
    }

    package func call(knownBy handle: CallHandle, at now: WallTime) async throws -> CallSummary? {
        try await summaries(
            where: "call = (SELECT h.call FROM call_handles h WHERE h.kind = ? AND h.value = ? AND h.expires_at > ?)",
            [handle.kind, handle.value, now.millisecondsSince1970], order: "call", limit: 1, at: now
        ).first
    }

    package func call(_ id: CallID, at now: WallTime) async throws -> CallSummary? {
        try await summaries(where: "call = ?", [id.text], order: "call", limit: 1, at: now).first
    }

    package func calls(of merchant: MerchantID?, limit: Int, at now: WallTime) async throws -> [CallSummary] {
        try await summaries(
            where: "(? IS NULL OR merchant = ?)", [merchant?.text, merchant?.text], order: "created_at DESC, call",
            limit: limit, at: now)
    }

    private func live<Part: Sendable>(
        at now: WallTime, _ part: @escaping @Sendable (Row) -> Part?
    ) async throws -> [Part] {
        try await rows(where: "ended_at IS NULL", [], order: "created_at, call", limit: nil, at: now, part)
            .compactMap(\.self)
    }

    private func summaries(
        where condition: String, _ arguments: StatementArguments, order: String, limit: Int?, at now: WallTime
    ) async throws -> [CallSummary] {
        try await rows(where: condition, arguments, order: order, limit: limit, at: now) { try CallSummary($0) }
    }

    private func rows<Part: Sendable>(
        where condition: String, _ arguments: StatementArguments, order: String, limit: Int?, at now: WallTime,
        _ part: @escaping @Sendable (Row) throws -> Part
    ) async throws -> [Part] {
        let sql = """
            SELECT call, merchant, person, cart, script, created_at, ended_at, outcome, calling_number FROM calls
            WHERE \(condition) AND \(Retention.isKept) ORDER BY \(order) LIMIT ?
            """
        let all = arguments + [now.millisecondsSince1970, limit ?? -1]
        return try await read { db in try Row.fetchAll(db, sql: sql, arguments: all).map(part) }
    }
}

extension CallHandle {
    var kind: String {
        switch self {
        case .leg: "leg"
        case .control: "control"
        case .clientState: "client_state"
        }
    }

    var value: String {
        switch self {
        case .leg(let leg): leg.text
        case .control(let control): control.text
        case .clientState(let text): text
        }
    }
}

extension CallSummary {
    /// Reads a row of call, merchant, person, cart, script, start, end, outcome and calling number.
    fileprivate init(_ row: Row) throws {
        let name = RetainedRow(table: "calls", row: row[0])
        guard let script = ScriptVersion(row[4] as String) else { throw VaultError.damaged(name) }
        let outcome = (row[7] as String?).map { CallOutcome(rawValue: $0) }
        // A word that is no outcome means a damaged row, not a live call.
        if case .some(.none) = outcome { throw VaultError.damaged(name) }
        let callingNumber = (row[8] as String?).map { E164($0) }
        if case .some(.none) = callingNumber { throw VaultError.damaged(name) }
        self.init(
            key: CallKey(merchant: MerchantID(row[1] as String), call: CallID(row[0] as String)),
            person: PersonID(row[2] as String), cart: CartID(row[3] as String), script: script,
            callingNumber: callingNumber ?? nil, startedAt: WallTime(millisecondsSince1970: row[5]),
            endedAt: WallTime(row[6] as Int64?),
            outcome: outcome ?? nil)
    }
}
