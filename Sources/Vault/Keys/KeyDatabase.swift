import Commerce
import Crypto
import Foundation
import GRDB
import Synchronization

/// The database of keys: never joined with the data, never in its back-up, and cleaned to the last page when a key is destroyed.
///
/// Only merchants' wrapping keys are kept in memory. All others are fetched for each use, so that a key destroyed by another process is gone
/// for this one too.
final class KeyDatabase: Sendable {
    private let queue: DatabaseQueue
    private let root: SymmetricKey
    /// What ties the two files together.
    let vaultID: String
    private let wrappingKeys = Mutex<[Int64: SymmetricKey]>([:])

    /// Opens or makes the file; `path` is nil for one in memory.
    init(path: String?, root: RootKey, mayCreate: Bool) throws {
        let file = path ?? ":memory:"
        self.root = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: root.key, info: Data("livecarts/wrap/1".utf8), outputByteCount: 32)
        let check = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: root.key, info: Data("livecarts/check/1".utf8), outputByteCount: 32)
        if let path, !mayCreate, !FileManager.default.fileExists(atPath: path) {
            throw VaultError.filesDoNotMatch(data: "present", keys: "missing")
        }
        let queue = try OpenedDatabase.keys(path: path)
        self.queue = queue
        self.vaultID = try VaultError.translating {
            try queue.write { db in try Self.identify(db, check: check, file: file) }
        }
    }

    /// Reads the vault's name and proves the root key by the check value; writes both into a new file.
    private static func identify(_ db: Database, check: SymmetricKey, file: String) throws -> String {
        if let row = try Row.fetchOne(db, sql: "SELECT vault, root_check FROM identity") {
            let vault: String = row[0]
            let stored: Data = row[1]
            let genuine = HMAC<SHA256>.isValidAuthenticationCode(
                stored, authenticating: Data(vault.utf8), using: check)
            guard genuine else { throw VaultError.wrongRootKey(file: file) }
            return vault
        }
        let vault = UUID().uuidString.lowercased()
        let value = Data(HMAC<SHA256>.authenticationCode(for: Data(vault.utf8), using: check))
        try db.execute(
            sql: "INSERT INTO identity (only, vault, root_check) VALUES (1, ?, ?)", arguments: [vault, value])
        return vault
    }

    func close() throws { try queue.close() }

    /// Whether any key was ever made here.
    func hasKeys() throws -> Bool {
        try VaultError.translating {
            try queue.read { db in try Int.fetchOne(db, sql: "SELECT 1 FROM data_keys LIMIT 1") != nil }
        }
    }

    /// What SQLite says of how it flushes: 2 is FULL.
    func flushMode() throws -> Int? {
        try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA synchronous") }
    }

    /// The key in force for a scope; made when there is none. A content key is never made here.
    func current(_ scope: KeyScope, at now: WallTime) throws -> DataKey {
        precondition(scope.kind != .content, "a content key is made in the call and stored with consent")
        if let found = try existing(scope) { return found }
        return try queue.write { db in
            // Another process may have made it meanwhile.
            if let found = try self.newest(scope, db) { return found }
            return try self.insert(SymmetricKey(size: .bits256), scope, at: now, db)
        }
    }

    /// The key in force for a scope, if there is one.
    func existing(_ scope: KeyScope) throws -> DataKey? {
        try queue.read { db in try self.newest(scope, db) }
    }

    /// The key with a number, if it is of that scope and not destroyed.
    func key(_ id: Int64, of scope: KeyScope, for row: RetainedRow) throws -> DataKey {
        try queue.read { db in
            guard
                let found = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT wrapped FROM data_keys
                        WHERE id = ? AND kind = ? AND merchant = ? AND subject = ? AND class = ?
                        """,
                    arguments: [
                        id, scope.kind.rawValue, scope.merchant.text, scope.subject, scope.retentionClass,
                    ])
            else { throw VaultError.damaged(row) }
            guard let wrapped: Data = found[0] else { throw VaultError.keyDestroyed(row) }
            return DataKey(id: id, key: try self.unwrap(wrapped, of: scope, db))
        }
    }

    /// Stores a call's content key. The same key again is no change; after destruction it is refused.
    func store(_ key: SymmetricKey, as scope: KeyScope, at now: WallTime) throws {
        try queue.write { db in
            let row = RetainedRow(table: "data_keys", row: scope.subject)
            let found = try self.lines(scope, db).first
            guard let found else {
                _ = try self.insert(key, scope, at: now, db)
                return
            }
            guard let wrapped = found.wrapped else { throw VaultError.keyDestroyed(row) }
            guard try self.unwrap(wrapped, of: scope, db) == key else { throw VaultError.nameTaken(scope.subject) }
        }
    }

    /// Whether the scope's key was destroyed, or was declared never to be.
    func isDestroyed(_ scope: KeyScope) throws -> Bool {
        try queue.read { db in
            guard let newest = try self.lines(scope, db).first else { return false }
            return newest.wrapped == nil
        }
    }

    /// Destroys every version of a scope's key and leaves a mark, so that it cannot be stored again.
    func destroy(_ scope: KeyScope, at now: WallTime) throws {
        try queue.write { db in
            if try self.lines(scope, db).isEmpty {
                try self.insertLine(scope, version: 1, wrapped: nil, at: now, destroyed: now, db)
            }
            try db.execute(
                sql: """
                    UPDATE data_keys SET wrapped = NULL, destroyed_at = ?
                    WHERE kind = ? AND merchant = ? AND subject = ? AND class = ? AND wrapped IS NOT NULL
                    """,
                arguments: [
                    now.millisecondsSince1970, scope.kind.rawValue, scope.merchant.text, scope.subject,
                    scope.retentionClass,
                ])
        }
        try truncateLog()
    }

    /// Moves the write-ahead log into the file and cuts it to nothing, so that no old page image of a key is left.
    private func truncateLog() throws {
        try queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    }
}

// MARK: - Lines of the table

extension KeyDatabase {
    private struct Line {
        let id: Int64
        let version: Int
        let wrapped: Data?
    }

    /// All versions of a scope's key, the newest first.
    private func lines(_ scope: KeyScope, _ db: Database) throws -> [Line] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, version, wrapped FROM data_keys
                WHERE kind = ? AND merchant = ? AND subject = ? AND class = ? ORDER BY version DESC
                """,
            arguments: [scope.kind.rawValue, scope.merchant.text, scope.subject, scope.retentionClass]
        ).map { Line(id: $0[0], version: $0[1], wrapped: $0[2]) }
    }

    private func newest(_ scope: KeyScope, _ db: Database) throws -> DataKey? {
        guard let line = try lines(scope, db).first, let wrapped = line.wrapped else { return nil }
        return DataKey(id: line.id, key: try unwrap(wrapped, of: scope, db))
    }

    private func insert(_ key: SymmetricKey, _ scope: KeyScope, at now: WallTime, _ db: Database) throws -> DataKey {
        let wrapped = try AES.KeyWrap.wrap(key, using: try wrappingKey(for: scope, at: now, db))
        let version = (try lines(scope, db).first?.version ?? 0) + 1
        try insertLine(scope, version: version, wrapped: wrapped, at: now, destroyed: nil, db)
        return DataKey(id: db.lastInsertedRowID, key: key)
    }

    private func insertLine(
        _ scope: KeyScope, version: Int, wrapped: Data?, at now: WallTime, destroyed: WallTime?, _ db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO data_keys (kind, merchant, subject, class, person, version, wrapped, created_at, destroyed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                scope.kind.rawValue, scope.merchant.text, scope.subject, scope.retentionClass, scope.person?.text,
                version, wrapped, now.millisecondsSince1970, destroyed?.millisecondsSince1970,
            ])
    }

    private func wrappingKey(for scope: KeyScope, at now: WallTime, _ db: Database) throws -> SymmetricKey {
        guard scope.kind != .wrap else { return root }
        if let known = try wrappingKey(of: scope.merchant, db) { return known }
        return try insert(SymmetricKey(size: .bits256), .wrap(scope.merchant), at: now, db).key
    }

    private func wrappingKey(of merchant: MerchantID, _ db: Database) throws -> SymmetricKey? {
        guard let line = try lines(.wrap(merchant), db).first, let wrapped = line.wrapped else { return nil }
        if let known = wrappingKeys.withLock({ $0[line.id] }) { return known }
        let key = try Self.unwrap(wrapped, using: root, row: "\(line.id)")
        wrappingKeys.withLock { $0[line.id] = key }
        return key
    }

    private func unwrap(_ wrapped: Data, of scope: KeyScope, _ db: Database) throws -> SymmetricKey {
        guard scope.kind != .wrap else { return try Self.unwrap(wrapped, using: root, row: scope.merchant.text) }
        guard let wrapping = try wrappingKey(of: scope.merchant, db) else {
            throw VaultError.keyDestroyed(RetainedRow(table: "data_keys", row: scope.merchant.text))
        }
        return try Self.unwrap(wrapped, using: wrapping, row: scope.subject)
    }

    private static func unwrap(_ wrapped: Data, using key: SymmetricKey, row: String) throws -> SymmetricKey {
        do {
            return try AES.KeyWrap.unwrap(wrapped, using: key)
        } catch {
            throw VaultError.damaged(RetainedRow(table: "data_keys", row: row))
        }
    }
}
