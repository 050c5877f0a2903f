package import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault: BreachStore {
    package func store(_ breach: Breach, by actor: AuditActor, at now: WallTime) async throws {
        try await writer.write { db in
            let sealed = try self.sealValue(
                breach, in: Self.breachCell(breach.id), under: .house(breach.merchant, .breachRecord), at: now)
            let known = try Row.fetchOne(
                db, sql: "SELECT merchant, known_at FROM breaches WHERE id = ?", arguments: [breach.id.text])
            if let known, known[0] != breach.merchant.text || known[1] != breach.knownAt.millisecondsSince1970 {
                // The clocks run from the first knowledge: it is not moved afterwards.
                throw VaultError.nameTaken(breach.id.text)
            }
            try db.execute(
                sql: """
                    INSERT INTO breaches (id, merchant, record, known_at, expires_at) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET record = excluded.record, expires_at = excluded.expires_at
                    """,
                arguments: [
                    breach.id.text, breach.merchant.text, sealed, breach.knownAt.millisecondsSince1970,
                    try breach.closedAt.flatMap {
                        try Retention.expiry(.breachRecord, of: breach.merchant, from: $0, db)
                    },
                ])
            try self.witness(
                .incident, of: breach.merchant, AuditSubject(.case, breach.id.text), by: actor, at: now, db)
        }
    }

    package func breach(_ id: BreachID, of merchant: MerchantID, at now: WallTime) async throws -> Breach {
        try await read { db in
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT id, merchant, record, expires_at FROM breaches WHERE id = ? AND merchant = ?",
                    arguments: [id.text, merchant.text])
            else { throw RightsError.unknownBreach(id) }
            try Retention.check(row[3], at: now, RetainedRow(table: "breaches", row: id.text))
            return try self.breach(row)
        }
    }

    package func breaches(of merchant: MerchantID?, limit: Int, at now: WallTime) async throws -> [Breach] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id, merchant, record FROM breaches
                    WHERE (? IS NULL OR merchant = ?) AND \(Retention.isKept) ORDER BY known_at DESC, id LIMIT ?
                    """,
                arguments: [merchant?.text, merchant?.text, now.millisecondsSince1970, limit]
            ).map(self.breach)
        }
    }

    private func breach(_ row: Row) throws -> Breach {
        try open(
            Breach.self, row[2], in: Self.breachCell(BreachID(row[0] as String)),
            under: .house(MerchantID(row[1] as String), .breachRecord))
    }

    private static func breachCell(_ id: BreachID) -> SealedCell {
        SealedCell(table: "breaches", column: "record", row: id.text)
    }
}
