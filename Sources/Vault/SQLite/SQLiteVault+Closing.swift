package import CallCore
package import Commerce
import Compliance
import GRDB

extension SQLiteVault {
    package func closeWithoutLog(
        _ call: CallKey, as outcome: CallOutcome, at now: WallTime
    ) async throws -> [ControlID] {
        try await writer.write { db in
            try Self.checkReadable(call, at: now, db)
            try db.execute(
                sql: "UPDATE calls SET ended_at = ?, outcome = ?, expires_at = ? WHERE call = ? AND ended_at IS NULL",
                arguments: [
                    now.millisecondsSince1970, outcome.rawValue,
                    Retention.expiry(.callDetail, of: call.merchant, from: now, db), call.call.text,
                ])
            if db.changesCount == 1 {
                try self.audit(
                    AuditEntry(merchant: call.merchant, act: .recovery, subject: .call(call.call), at: now), db)
            }
            return try String.fetchAll(
                db, sql: "SELECT value FROM call_handles WHERE call = ? AND kind = 'control' ORDER BY value",
                arguments: [call.call.text]
            ).map { ControlID($0) }
        }
    }
}
