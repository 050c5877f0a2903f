package import Commerce
import Compliance
import GRDB

extension SQLiteVault: ConsentTextStore {
    @discardableResult
    package func publish(
        _ texts: [PublishedConsentText], of merchant: MerchantID, at now: WallTime
    ) async throws -> [String] {
        try await writer.write { db in
            var new: [String] = []
            for text in texts {
                if let known = try Self.consentText(text.id, of: merchant, db) {
                    guard known.sha256 == text.sha256, known.channel == text.channel, known.language == text.language
                    else { throw VaultError.textChanged(text.id) }
                    continue
                }
                // The hash is made here: whoever publishes cannot name another text's.
                guard Self.contentHash(Array(text.text.utf8)) == text.sha256 else {
                    throw VaultError.notItsContent(text.id)
                }
                try db.execute(
                    sql: """
                        INSERT INTO consent_texts (merchant, text_id, channel, language, text, sha256, published_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        merchant.text, text.id, text.channel.rawValue, text.language, text.text, text.sha256,
                        now.millisecondsSince1970,
                    ])
                try self.audit(.published(consentText: text.sha256, of: merchant, at: now), db)
                new.append(text.id)
            }
            return new
        }
    }

    package func consentText(_ id: String, of merchant: MerchantID) async throws -> PublishedConsentText? {
        try await read { db in try Self.consentText(id, of: merchant, db) }
    }

    package func consentTexts(of merchant: MerchantID) async throws -> [PublishedConsentText] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM consent_texts WHERE merchant = ? ORDER BY published_at, text_id",
                arguments: [merchant.text]
            ).map(PublishedConsentText.init)
        }
    }

    private static func consentText(
        _ id: String, of merchant: MerchantID, _ db: Database
    ) throws -> PublishedConsentText? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM consent_texts WHERE merchant = ? AND text_id = ?", arguments: [merchant.text, id]
        ).map(PublishedConsentText.init)
    }
}

extension PublishedConsentText {
    fileprivate init(_ row: Row) throws {
        guard let channel = Channel(rawValue: row["channel"]) else {
            throw VaultError.damaged(RetainedRow(table: "consent_texts", row: row["text_id"]))
        }
        self.init(
            id: row["text_id"], channel: channel, language: row["language"], text: row["text"], sha256: row["sha256"],
            publishedAt: WallTime(millisecondsSince1970: row["published_at"]))
    }
}
