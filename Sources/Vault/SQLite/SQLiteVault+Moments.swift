package import Commerce
import GRDB

extension SQLiteVault: MomentStore {
    /// Rows that are looked at in each table, from the newest on: under a clock that was set back, the last row is not the latest.
    private static let newestRows = 1_000

    package func newestMoment() async throws -> WallTime? {
        try await read { db in
            let places = [
                ("audit_rows", "at", "id"), ("inbox", "received_at", "id"), ("contact_attempts", "at", "id"),
                ("merchant_settings", "published_at", "publication"),
            ]
            let latest = places.map { table, column, order in
                "SELECT \(column) AS moment FROM (SELECT \(column) FROM \(table) ORDER BY \(order) DESC LIMIT \(Self.newestRows))"
            }.joined(separator: " UNION ALL ")
            return WallTime(try Int64.fetchOne(db, sql: "SELECT max(moment) FROM (\(latest))"))
        }
    }
}
