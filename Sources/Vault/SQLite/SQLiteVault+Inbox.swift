package import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault: InboxStore {
    package func accept(_ item: InboxItem) async throws -> InboxReceipt {
        guard item.body.count <= InboxItem.bodyLimit else {
            throw VaultError.tooLarge(what: "delivery \(item.id.text)", limit: InboxItem.bodyLimit)
        }
        return try await writer.write { db in
            let known = try Int.fetchOne(
                db, sql: "SELECT 1 FROM inbox WHERE source = ? AND item = ? AND \(Retention.isKept)",
                arguments: [item.id.source, item.id.text, item.receivedAt.millisecondsSince1970])
            guard known == nil else { return .duplicate }
            let merchant = item.merchant ?? ""
            let body = try self.sealBytes(
                item.body, in: self.bodyCell(item.id), under: .house(merchant, .rawWebhook), at: item.receivedAt)
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO inbox (source, item, merchant, body, received_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    item.id.source, item.id.text, merchant.text, body, item.receivedAt.millisecondsSince1970,
                    Retention.expiry(.rawWebhook, from: item.receivedAt),
                ])
            return .new
        }
    }

    package func pendingInboxItems(limit: Int, at now: WallTime) async throws -> [InboxItem] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT source, item, merchant, body, received_at FROM inbox
                    WHERE consumed_at IS NULL AND \(Retention.isKept) ORDER BY id LIMIT ?
                    """,
                arguments: [now.millisecondsSince1970, limit]
            ).map { row in
                let id = InboxID(source: row[0], text: row[1])
                let merchant = MerchantID(row[2] as String)
                let body = try self.open(row[3], in: self.bodyCell(id), under: .house(merchant, .rawWebhook))
                return InboxItem(
                    id: id, merchant: merchant == "" ? nil : merchant, body: body,
                    receivedAt: WallTime(millisecondsSince1970: row[4]))
            }
        }
    }

    package func consume(_ id: InboxID, at now: WallTime) async throws {
        try await writer.write { db in try Self.consume(id, at: now, db) }
    }

    /// Ticks a delivery off and wipes its body; one ticked off before stays so.
    static func consume(_ id: InboxID, at now: WallTime, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE inbox SET consumed_at = coalesce(consumed_at, ?), body = NULL WHERE source = ? AND item = ?
                """,
            arguments: [now.millisecondsSince1970, id.source, id.text])
        guard db.changesCount == 1 else { throw VaultError.unknownInboxItem(id) }
    }

    private func bodyCell(_ id: InboxID) -> SealedCell {
        SealedCell(table: "inbox", column: "body", row: "\(id.source)/\(id.text)")
    }
}
