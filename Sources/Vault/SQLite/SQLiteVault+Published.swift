package import Commerce
package import Compliance
import Crypto
package import Dialogue
import Foundation
import GRDB

extension SQLiteVault: ScriptStore {
    package func publishScript(
        _ bytes: [UInt8], as version: ScriptVersion, of merchant: MerchantID, at now: WallTime
    ) async throws {
        guard version.text.hasSuffix("@" + Self.contentHash(bytes).prefix(12)) else {
            throw VaultError.notItsContent(version.text)
        }
        try await writer.write { db in
            try db.execute(
                sql: """
                    INSERT INTO scripts (merchant, version, name, bytes, publication, expires_at)
                    VALUES (?, ?, ?, ?, (SELECT coalesce(max(publication), 0) + 1 FROM scripts), ?)
                    ON CONFLICT (merchant, version) DO UPDATE
                        SET publication = excluded.publication, expires_at = excluded.expires_at
                    """,
                arguments: [
                    merchant.text, version.text, Self.name(of: version), Data(bytes),
                    Retention.expiry(.promptScriptVersions, of: merchant, from: now, db),
                ])
            try self.audit(.published(version, of: merchant, at: now), db)
        }
    }

    package func script(
        _ version: ScriptVersion, of merchant: MerchantID, at now: WallTime
    ) async throws -> [UInt8]? {
        try await read { db in
            try Data.fetchOne(
                db,
                sql: "SELECT bytes FROM scripts WHERE merchant = ? AND version = ? AND \(Retention.isKept)",
                arguments: [merchant.text, version.text, now.millisecondsSince1970]
            ).map { [UInt8]($0) }
        }
    }

    package func currentScript(
        named name: String, of merchant: MerchantID, at now: WallTime
    ) async throws -> ScriptVersion? {
        try await read { db in
            try String.fetchOne(
                db,
                sql: """
                    SELECT version FROM scripts WHERE merchant = ? AND name = ? AND \(Retention.isKept)
                    ORDER BY publication DESC LIMIT 1
                    """,
                arguments: [merchant.text, name, now.millisecondsSince1970]
            ).flatMap { ScriptVersion($0) }
        }
    }

    /// Begins a script's term anew: it runs from the last use (16 CFR 310.5(a)(1)).
    static func keepScript(
        _ version: ScriptVersion, of merchant: MerchantID, from now: WallTime, _ db: Database
    ) throws {
        try db.execute(
            sql: "UPDATE scripts SET expires_at = ? WHERE merchant = ? AND version = ?",
            arguments: [
                Retention.expiry(.promptScriptVersions, of: merchant, from: now, db), merchant.text, version.text,
            ])
    }

    private static func name(of version: ScriptVersion) -> String {
        version.text.split(separator: "@").first.map(String.init) ?? version.text
    }

    /// The SHA-256 of bytes, in lower-case hex.
    static func contentHash(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map(hexDigits).joined()
    }
}

extension SQLiteVault: MerchantStore {
    @discardableResult
    package func publishMerchant(
        _ bytes: [UInt8], of merchant: MerchantID, keeping schedule: RetentionSchedule?, at now: WallTime
    ) async throws -> String {
        let version = Self.contentHash(bytes)
        try await writer.write { db in
            // Also when the bytes are in force already: they may be from before schedules were read in them.
            if let schedule { _ = try self.setRetention(schedule, of: merchant, by: .somebody, at: now, db) }
            let inForce = try String.fetchOne(
                db,
                sql: "SELECT version FROM merchant_settings WHERE merchant = ? ORDER BY publication DESC LIMIT 1",
                arguments: [merchant.text])
            guard inForce != version else { return }
            try db.execute(
                sql: "INSERT INTO merchant_settings (merchant, version, bytes, published_at) VALUES (?, ?, ?, ?)",
                arguments: [merchant.text, version, Data(bytes), now.millisecondsSince1970])
            try self.audit(.published(settings: version, of: merchant, at: now), db)
        }
        return version
    }

    package func merchantSettings(of merchant: MerchantID) async throws -> [UInt8]? {
        try await read { db in
            try Data.fetchOne(
                db, sql: "SELECT bytes FROM merchant_settings WHERE merchant = ? ORDER BY publication DESC LIMIT 1",
                arguments: [merchant.text]
            ).map { [UInt8]($0) }
        }
    }

    package func merchants() async throws -> [MerchantID] {
        try await read { db in try Self.publishedMerchants(db) }
    }

    static func publishedMerchants(_ db: Database) throws -> [MerchantID] {
        try String.fetchAll(db, sql: "SELECT DISTINCT merchant FROM merchant_settings ORDER BY merchant")
            .map { MerchantID($0) }
    }
}
