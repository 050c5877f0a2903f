import CallCore
package import Commerce
package import Compliance
import Crypto
import Foundation
import GRDB

extension SQLiteVault: ContentStore {
    package func storeContentKey(
        _ key: ContentKey, of call: CallKey, under consent: RecordingConsent, at now: WallTime
    ) async throws {
        guard consent.call == call.call else { throw VaultError.otherCall(call.call) }
        let scope = try await contentScope(of: call, at: now)
        try VaultError.translating { try keys.store(key.key, as: scope, at: now) }
    }

    package func storeContent(_ items: [ContentItem], of call: CallKey, at now: WallTime) async throws {
        let scope = try await contentScope(of: call, at: now)
        try await writer.write { db in
            let key = try self.contentKey(of: call, scope)
            for item in items {
                let words = try Self.contentCell(call, item.ref).seal(Data(item.text.utf8), under: key)
                try db.execute(
                    sql: """
                        INSERT INTO contents (call, ref, merchant, words, kept_from, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """,
                    arguments: [
                        call.call.text, item.ref.number, call.merchant.text, words, now.millisecondsSince1970,
                        Retention.expiry(.transcript, of: call.merchant, from: now, db),
                    ])
            }
        }
    }

    package func openContent(
        of call: CallKey, for reason: AccessReason, at now: WallTime
    ) async throws -> [ContentItem] {
        try await opening(.content(call.call), of: call.merchant, for: reason, at: now) {
            try await openedContent(of: call, for: reason, at: now)
        }
    }

    private func openedContent(
        of call: CallKey, for reason: AccessReason, at now: WallTime
    ) async throws -> [ContentItem] {
        let written = now
        let now = try await readingMoment(.call(call.call), .transcript, of: call.merchant, for: reason, at: now)
        let scope = try await contentScope(of: call, at: now)
        return try await writer.write { db in
            _ = try self.contentKey(of: call, scope)
            let rows = try Row.fetchAll(
                db, sql: "SELECT ref, words, expires_at FROM contents WHERE call = ? AND merchant = ? ORDER BY ref",
                arguments: [call.call.text, call.merchant.text])
            let name = RetainedRow(table: "contents", row: call.call.text)
            // Words of one call may pass their limit one after the other; when the last has, the call's are expired.
            if let last = rows.last { try Retention.check(last[2], at: now, name) }
            try self.record(
                AccessRecord(merchant: call.merchant, subject: .content(call.call), reason: reason, at: written), db)
            return try rows.compactMap { row in
                if let end: Int64 = row[2], end <= now.millisecondsSince1970 { return nil }
                let ref = ContentRef(row[0])
                return ContentItem(
                    ref: ref, text: try self.openText(row[1], in: Self.contentCell(call, ref), under: scope))
            }
        }
    }

    /// The call's key line, with the person whose erasure takes it along.
    func contentScope(of call: CallKey, at now: WallTime) async throws -> KeyScope {
        try await read { db in
            try Self.checkReadable(call, at: now, db)
            let person = try String.fetchOne(
                db, sql: "SELECT person FROM calls WHERE call = ?", arguments: [call.call.text])
            return .content(call, person.map { PersonID($0) })
        }
    }

    /// The stored content key; says whether a missing one was destroyed or never stored.
    func contentKey(of call: CallKey, _ scope: KeyScope) throws -> DataKey {
        if let key = try keys.existing(scope) { return key }
        guard try keys.isDestroyed(scope) else { throw VaultError.contentKeyNotStored(call.call) }
        throw VaultError.keyDestroyed(RetainedRow(table: "contents", row: call.call.text))
    }

    static func contentCell(_ call: CallKey, _ ref: ContentRef) -> SealedCell {
        SealedCell(table: "contents", column: "words", row: "\(call.call.text)/\(ref.number)")
    }
}
