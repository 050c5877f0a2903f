import Testing
import Vault

/// What is sealed in entries.
enum AuditBodies {
    static func details(of rows: [AuditRow], in vault: SQLiteVault) async throws -> [AuditDetail] {
        var details: [AuditDetail] = []
        for row in rows {
            let body = try #require(try await vault.auditBody(row.header))
            details.append(try #require(AuditDetail(body)))
        }
        return details
    }
}
