package import Commerce
import Compliance
import GRDB
import Operations

extension SQLiteVault {
    package func retentionStandings(of merchant: MerchantID, at now: WallTime) async throws -> [RetentionStanding] {
        try await read { db in
            let schedule = try Self.schedule(of: merchant, db)
            return try RetentionClass.allCases.map { kept in
                let counts = try Self.tables(of: kept).map { table in
                    try Self.counts(in: table.name, where: table.condition, of: merchant, at: now, db)
                }
                return RetentionStanding(
                    merchant: merchant, retentionClass: kept, keep: schedule.keep(kept),
                    isChosen: schedule.settings.contains { $0.retentionClass == kept },
                    rows: counts.reduce(0) { $0 + $1.rows }, lateRows: counts.reduce(0) { $0 + $1.late },
                    nextEnd: counts.compactMap(\.nextEnd).min())
            }
        }
    }

    package func sweepForecast(at now: WallTime) async throws -> SweepForecast {
        let facts = try await sweepFacts(at: now, lookingAhead: true)
        let plan = try RetentionPlan(facts)
        let audit = try await read { db in try Self.auditEntriesPastTerm(at: now, db) }
        return SweepForecast(
            expired: facts.expired, auditEntries: audit, idleKeys: facts.idleKeys.count, orphans: plan.orphans,
            missingTapes: plan.missing, overdue: plan.overdue)
    }

    /// The tables that hold a class, also those that no sweep empties row by row.
    static func tables(of kept: RetentionClass) -> [RetainedTable] {
        let others = [
            RetainedTable(name: "suppressions", retentionClass: .suppression, key: ["id"]),
            RetainedTable(name: "audit_rows", retentionClass: .auditLog, key: ["id"]),
        ]
        return (RetainedTable.all + others).filter { $0.retentionClass == kept }
    }

    private struct Counts {
        let rows: Int
        let late: Int
        let nextEnd: WallTime?
    }

    private static func counts(
        in table: String, where condition: String, of merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws -> Counts {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT count(*) FILTER (WHERE expires_at IS NULL OR expires_at > ?1),
                    count(*) FILTER (WHERE expires_at <= ?1), min(expires_at) FILTER (WHERE expires_at > ?1)
                FROM \(table) WHERE merchant = ?2 AND \(condition)
                """,
            arguments: [now.millisecondsSince1970, merchant.text])
        guard let row else { return Counts(rows: 0, late: 0, nextEnd: nil) }
        return Counts(rows: row[0], late: row[1], nextEnd: WallTime(row[2] as Int64?))
    }

    /// What ``sweepAudit(at:)`` would remove: days go from the front, and each as a whole.
    private static func auditEntriesPastTerm(at now: WallTime, _ db: Database) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM audit_rows WHERE day IN (SELECT day FROM audit_roots WHERE swept_at IS NULL)
                    AND day < coalesce((SELECT min(day) FROM audit_rows WHERE expires_at > ?), '9999-12-31')
                """,
            arguments: [now.millisecondsSince1970]) ?? 0
    }
}
