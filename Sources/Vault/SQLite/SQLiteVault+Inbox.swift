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
                    Retention.expiry(.rawWebhook, of: merchant, from: item.receivedAt, db),
                ])
            return .new
        }
    }

    package func pendingInbox(
        from source: String?, after last: InboxID?, limit: Int, at now: WallTime
    ) async throws -> InboxPage {
        try await read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT source, item, merchant, body, received_at FROM inbox
                    WHERE consumed_at IS NULL AND (? IS NULL OR source = ?)
                        AND id > coalesce((SELECT id FROM inbox WHERE source = ? AND item = ?), 0)
                        AND \(Retention.isKept) ORDER BY id LIMIT ?
                    """,
                arguments: [source, source, last?.source, last?.text, now.millisecondsSince1970, limit])
            let ids = rows.map { InboxID(source: $0[0], text: $0[1]) }
            let items = zip(ids, rows).map { id, row in self.item(id, row) }
            return InboxPage(
                items: items.compactMap(\.self), unreadable: zip(ids, items).compactMap { $1 == nil ? $0 : nil },
                last: ids.count < limit ? nil : ids.last)
        }
    }

    /// Reads a row of source, item, merchant, body and time; nil when its body does not open.
    private func item(_ id: InboxID, _ row: Row) -> InboxItem? {
        let merchant = MerchantID(row[2] as String)
        guard let body = try? open(row[3], in: bodyCell(id), under: .house(merchant, .rawWebhook)) else { return nil }
        return InboxItem(
            id: id, merchant: merchant == "" ? nil : merchant, body: body,
            receivedAt: WallTime(millisecondsSince1970: row[4]))
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
