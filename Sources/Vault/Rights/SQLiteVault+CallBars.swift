import CallCore
package import Commerce
import Compliance
import GRDB

extension SQLiteVault: CallBarStore {
    package func barredCalls(among calls: [CallKey], at now: WallTime) async throws -> [BarredCall] {
        guard !calls.isEmpty else { return [] }
        return try await read { db in
            try calls.compactMap { call in
                try self.bar(on: call, at: now, db).map { BarredCall(call: call, bar: $0) }
            }
        }
    }

    private func bar(on call: CallKey, at now: WallTime, _ db: Database) throws -> CallBar? {
        let name = try String.fetchOne(
            db, sql: "SELECT person FROM calls WHERE call = ? AND merchant = ?",
            arguments: [call.call.text, call.merchant.text])
        guard let person = name.map({ PersonID($0) }) else { return nil }
        if try Self.isErased(person, call.merchant, db) { return .erased }
        // A stop that was said in the call is the call's own: it confirms it and ends by itself.
        let stop = try Int.fetchOne(
            db,
            sql: """
                SELECT 1 FROM suppressions
                WHERE merchant = ? AND call IS NOT ? AND \(Retention.isKept) AND number_index IN (
                    SELECT number_index FROM person_numbers WHERE merchant = ? AND person = ?)
                LIMIT 1
                """,
            arguments: [
                call.merchant.text, call.call.text, now.millisecondsSince1970, call.merchant.text, person.text,
            ])
        if stop != nil { return .suppressed }
        if try Self.isRestricted(person, call.merchant, db) { return .restricted }
        return try isSwitchedOff(call, with: person, db) ? .switchedOff : nil
    }
}
