import Commerce
import Crypto
import Foundation
import GRDB

extension KeyDatabase {
    /// How many keys are wrapped anew between two looks at the table; only memory depends on it.
    private static let pageSize = 1_000

    /// Wraps the merchants' keys under another root key, all in one transaction; the one before opens nothing afterwards.
    /// - Parameter file: where the new one lies, for processes that have the vault open.
    /// - Returns: how many keys were wrapped anew.
    func rotateRoot(to new: RootKey, in file: String?, at now: WallTime) throws -> Int {
        let secrets = RootSecrets(new)
        let check = secrets.checkValue(of: vaultID)
        let count = try queue.write { db in
            let old = try self.rootInForce(db)
            guard !secrets.proves(old.checkValue(of: self.vaultID), of: self.vaultID) else {
                throw KeyProblem.sameRootKey
            }
            // Back-ups from its time open under it; in force again, it could never be counted as gone.
            let name = RootKeyName(check: check)
            guard try !Self.wasInForce(name, db) else { throw KeyProblem.formerRoot(name) }
            let rows = try Row.fetchAll(
                db, sql: "SELECT id, wrapped FROM data_keys WHERE kind = 'wrap' AND wrapped IS NOT NULL")
            for row in rows { try self.rewrap(row, from: old.wrap, to: secrets.wrap, db) }
            try db.execute(
                sql: "UPDATE identity SET root_check = ?, spool = ?, root_file = ?",
                arguments: [check, try AES.KeyWrap.wrap(self.spoolKey, using: secrets.wrap), file])
            try Self.enter(check, at: now, db)
            return rows.count
        }
        adopt(secrets)
        try truncateLog()
        return count
    }

    /// Gives a merchant a fresh wrapping key, wraps all its keys under it and destroys the one before, in one transaction.
    /// - Returns: how many keys were wrapped anew.
    func rotateWrap(of merchant: MerchantID, at now: WallTime) throws -> Int {
        let count = try queue.write { db in
            let scope = KeyScope.wrap(merchant)
            guard let old = try self.wrappingKey(of: merchant, db) else {
                throw KeyProblem.noKeys(merchant: merchant)
            }
            let new = try self.insert(SymmetricKey(size: .bits256), scope, at: now, db)
            let count = try self.rewrapAll(of: merchant, from: old, to: new.key, db)
            try db.execute(
                sql: """
                    UPDATE data_keys SET wrapped = NULL, destroyed_at = ?
                    WHERE kind = 'wrap' AND merchant = ? AND id <> ? AND wrapped IS NOT NULL
                    """,
                arguments: [now.millisecondsSince1970, merchant.text, new.id])
            return count
        }
        try truncateLog()
        return count
    }

    /// Makes a new version of every key in force that seals a merchant's or its persons' rows. A call's content key is not among them: it
    /// seals one call, and lives no longer than its words.
    /// - Returns: how many versions were made.
    func rotateData(of merchant: MerchantID, at now: WallTime) throws -> Int {
        try queue.write { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT kind, merchant, subject, class, person FROM data_keys k
                    WHERE merchant = ? AND kind IN ('house', 'person') AND wrapped IS NOT NULL AND version =
                        (SELECT max(version) FROM data_keys n WHERE n.kind = k.kind AND n.merchant = k.merchant
                            AND n.subject = k.subject AND n.class = k.class)
                    """,
                arguments: [merchant.text])
            for row in rows { _ = try self.insert(SymmetricKey(size: .bits256), try KeyScope(row), at: now, db) }
            return rows.count
        }
    }

    /// Makes a new version of the key of a merchant's blind index of numbers; those before stay for looking up.
    func rotateIndex(of merchant: MerchantID, at now: WallTime) throws -> Int {
        try queue.write { db in
            let scope = KeyScope.index(merchant)
            _ = try self.insert(SymmetricKey(size: .bits256), scope, at: now, db)
            return try self.lines(scope, db).first?.version ?? 1
        }
    }

    /// Merchants that have keys, by name.
    func merchants() throws -> [MerchantID] {
        try queue.read { db in
            try String.fetchAll(db, sql: "SELECT DISTINCT merchant FROM data_keys ORDER BY merchant")
                .map { MerchantID($0) }
        }
    }

    private func rewrapAll(
        of merchant: MerchantID, from old: SymmetricKey, to new: SymmetricKey, _ db: Database
    ) throws -> Int {
        var (last, count): (Int64, Int) = (0, 0)
        while true {
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT id, wrapped FROM data_keys
                    WHERE merchant = ? AND kind <> 'wrap' AND wrapped IS NOT NULL AND id > ? ORDER BY id LIMIT ?
                    """,
                arguments: [merchant.text, last, Self.pageSize])
            guard let end = rows.last else { return count }
            for row in rows { try rewrap(row, from: old, to: new, db) }
            (last, count) = (end[0], count + rows.count)
        }
    }

    private func rewrap(_ row: Row, from old: SymmetricKey, to new: SymmetricKey, _ db: Database) throws {
        let id: Int64 = row[0]
        let key = try Self.unwrap(row[1], using: old, row: "\(id)")
        try db.execute(
            sql: "UPDATE data_keys SET wrapped = ? WHERE id = ?",
            arguments: [try AES.KeyWrap.wrap(key, using: new), id])
    }
}

// MARK: - Versions

/// A version of a key that a later one has replaced for writing.
struct StaleKey: Sendable {
    let id: Int64
    let scope: KeyScope
}

extension KeyDatabase {
    /// The versions of a scope's key that are not destroyed, the newest first.
    func versions(of scope: KeyScope) throws -> [(version: Int, key: DataKey)] {
        try queue.read { db in
            try self.lines(scope, db).compactMap { line in
                try line.wrapped.map {
                    (line.version, DataKey(id: line.id, key: try self.unwrap($0, of: scope, db)))
                }
            }
        }
    }

    /// Versions that seal rows and have been replaced, by number behind `last`.
    func staleKeys(after last: Int64, limit: Int) throws -> [StaleKey] {
        try queue.read { db in
            try Row.fetchAll(
                db, sql: "SELECT k.* FROM data_keys k WHERE \(Self.isStale) AND k.id > ? ORDER BY k.id LIMIT ?",
                arguments: [last, limit]
            ).map { StaleKey(id: $0["id"], scope: try KeyScope($0)) }
        }
    }

    func staleKeyCount() throws -> Int {
        try queue.read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM data_keys k WHERE \(Self.isStale)") ?? 0
        }
    }

    /// Destroys versions under which no row is sealed any more; what they sealed stands under their successors, so no erasure is logged.
    func destroyStale(_ ids: [Int64], at now: WallTime) throws {
        guard !ids.isEmpty else { return }
        try queue.write { db in
            for id in ids {
                try db.execute(
                    sql:
                        "UPDATE data_keys AS k SET wrapped = NULL, destroyed_at = ? WHERE k.id = ? AND \(Self.isStale)",
                    arguments: [now.millisecondsSince1970, id])
            }
        }
        try truncateLog()
    }

    private static let isStale = """
        k.kind IN ('house', 'person') AND k.wrapped IS NOT NULL AND EXISTS (SELECT 1 FROM data_keys n
            WHERE n.kind = k.kind AND n.merchant = k.merchant AND n.subject = k.subject AND n.class = k.class
                AND n.version > k.version AND n.wrapped IS NOT NULL)
        """
}
