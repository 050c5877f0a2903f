import Commerce
import Crypto
import Foundation
import GRDB
import Synchronization

/// The database of keys: never joined with the data, never in its back-up, and cleaned to the last page when a key is destroyed.
///
/// Only merchants' wrapping keys are kept in memory, under the number of their line, which is looked up for each use: one rotated by another
/// process is noticed. All other keys are fetched for each use, so that a key destroyed by another process is gone for this one too.
final class KeyDatabase: Sendable {
    let queue: DatabaseQueue
    /// The file's path; `:memory:` for one in memory.
    let file: String
    /// What ties the two files together.
    let vaultID: String
    /// Seals the spool of stops: kept in memory, because the database may be what refuses when the spool is needed.
    let spoolKey: SymmetricKey
    /// Where destructions are written down apart from the databases; nil in memory.
    let erasures: ErasureLog?
    private let root: Mutex<RootSecrets>
    private let rootRenewal: RootRenewal?
    private let wrappingKeys = Mutex<[MerchantID: DataKey]>([:])

    /// Opens or makes the file.
    ///
    /// - Parameters:
    ///   - path: nil for one in memory.
    ///   - renewal: reads the root key anew, when another process has rotated it.
    ///   - erasures: the log of destructions that lies beside the file.
    init(
        path: String?, root: RootKey, renewal: RootRenewal? = nil, erasures: ErasureLog? = nil, mayCreate: Bool
    ) throws {
        let file = path ?? ":memory:"
        let secrets = RootSecrets(root)
        if let path, !mayCreate, !FileManager.default.fileExists(atPath: path) {
            throw VaultError.filesDoNotMatch(data: "present", keys: "missing")
        }
        let queue = try OpenedDatabase.keys(path: path)
        self.queue = queue
        self.file = file
        self.erasures = erasures
        self.root = Mutex(secrets)
        self.rootRenewal = renewal
        (self.vaultID, self.spoolKey) = try VaultError.translating {
            try queue.write { db in try Self.identify(db, root: root, secrets, file: file) }
        }
    }

    /// Reads the vault's name and its spool's key, and proves the root key by the check value; writes all three into a new file.
    private static func identify(
        _ db: Database, root: RootKey, _ secrets: RootSecrets, file: String
    ) throws -> (vault: String, spoolKey: SymmetricKey) {
        if let row = try Row.fetchOne(db, sql: "SELECT vault, root_check, spool FROM identity") {
            let vault: String = row[0]
            guard secrets.proves(row[1], of: vault) else { throw VaultError.wrongRootKey(file: file) }
            if let wrapped: Data = row[2] {
                return (vault, try unwrap(wrapped, using: secrets.wrap, row: "spool"))
            }
            // A vault of before the spool had a key of its own: what waits there stays readable.
            let key = StopSpoolFile.derivedKey(root: root, vault: vault)
            try db.execute(
                sql: "UPDATE identity SET spool = ?", arguments: [try AES.KeyWrap.wrap(key, using: secrets.wrap)])
            return (vault, key)
        }
        let vault = UUID().uuidString.lowercased()
        let key = SymmetricKey(size: .bits256)
        try db.execute(
            sql: "INSERT INTO identity (only, vault, root_check, spool) VALUES (1, ?, ?, ?)",
            arguments: [vault, secrets.checkValue(of: vault), try AES.KeyWrap.wrap(key, using: secrets.wrap)])
        try enter(secrets.checkValue(of: vault), at: WallTime(millisecondsSince1970: 0), db)
        return (vault, key)
    }

    /// The root key in force as the database has it: another process may have rotated it since this one opened.
    ///
    /// - Throws: ``VaultError/wrongRootKey(file:)`` when it has, and the new one cannot be had.
    func rootInForce(_ db: Database) throws -> RootSecrets {
        let row = try Row.fetchOne(db, sql: "SELECT root_check, root_file FROM identity")
        let check: Data = row?[0] ?? Data()
        let known = root.withLock { $0 }
        if known.proves(check, of: vaultID) { return known }
        // Where it has always been, if it was moved there; else where the rotation took it from.
        for place in [nil, row?[1] as String?] {
            guard let renewed = try? rootRenewal?(place) else { continue }
            let secrets = RootSecrets(renewed)
            guard secrets.proves(check, of: vaultID) else { continue }
            adopt(secrets)
            return secrets
        }
        throw VaultError.wrongRootKey(file: file)
    }

    /// Goes on with another root key.
    func adopt(_ secrets: RootSecrets) { root.withLock { $0 = secrets } }

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
    func destroy(_ scope: KeyScope, at now: WallTime) throws { try destroy([scope], at: now) }

    /// Destroys every version of the scopes' keys in one transaction; persons' and calls' are written into the log of erasures before.
    func destroy(_ scopes: [KeyScope], erasing person: Tombstone? = nil, at now: WallTime) throws {
        try queue.write { db in
            try self.logErasures(of: scopes, erasing: person, at: now, db)
            for scope in scopes {
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
        }
        try truncateLog()
    }

    /// Moves the write-ahead log into the file and cuts it to nothing, so that no old page image of a key is left.
    func truncateLog() throws {
        try queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    }
}

// MARK: - Lines of the table

extension KeyDatabase {
    struct Line {
        let id: Int64
        let version: Int
        let wrapped: Data?
    }

    /// All versions of a scope's key, the newest first.
    func lines(_ scope: KeyScope, _ db: Database) throws -> [Line] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, version, wrapped FROM data_keys
                WHERE kind = ? AND merchant = ? AND subject = ? AND class = ? ORDER BY version DESC
                """,
            arguments: [scope.kind.rawValue, scope.merchant.text, scope.subject, scope.retentionClass]
        ).map { Line(id: $0[0], version: $0[1], wrapped: $0[2]) }
    }

    func newest(_ scope: KeyScope, _ db: Database) throws -> DataKey? {
        guard let line = try lines(scope, db).first, let wrapped = line.wrapped else { return nil }
        return DataKey(id: line.id, key: try unwrap(wrapped, of: scope, db))
    }

    func insert(_ key: SymmetricKey, _ scope: KeyScope, at now: WallTime, _ db: Database) throws -> DataKey {
        let wrapped = try AES.KeyWrap.wrap(key, using: try wrappingKey(for: scope, at: now, db))
        let version = (try lines(scope, db).first?.version ?? 0) + 1
        try insertLine(scope, version: version, wrapped: wrapped, at: now, destroyed: nil, db)
        return DataKey(id: db.lastInsertedRowID, key: key)
    }

    func insertLine(
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
        guard scope.kind != .wrap else { return try rootInForce(db).wrap }
        if let known = try wrappingKey(of: scope.merchant, db) { return known }
        return try insert(SymmetricKey(size: .bits256), .wrap(scope.merchant), at: now, db).key
    }

    /// The merchant's wrapping key in force; nil when there is none yet.
    func wrappingKey(of merchant: MerchantID, _ db: Database) throws -> SymmetricKey? {
        guard let line = try lines(.wrap(merchant), db).first, let wrapped = line.wrapped else { return nil }
        if let known = wrappingKeys.withLock({ $0[merchant] }), known.id == line.id { return known.key }
        let key = try Self.unwrap(wrapped, using: rootInForce(db).wrap, row: "\(line.id)")
        wrappingKeys.withLock { $0[merchant] = DataKey(id: line.id, key: key) }
        return key
    }

    func unwrap(_ wrapped: Data, of scope: KeyScope, _ db: Database) throws -> SymmetricKey {
        guard scope.kind != .wrap else {
            return try Self.unwrap(wrapped, using: rootInForce(db).wrap, row: scope.merchant.text)
        }
        guard let wrapping = try wrappingKey(of: scope.merchant, db) else {
            throw VaultError.keyDestroyed(RetainedRow(table: "data_keys", row: scope.merchant.text))
        }
        return try Self.unwrap(wrapped, using: wrapping, row: scope.subject)
    }

    static func unwrap(_ wrapped: Data, using key: SymmetricKey, row: String) throws -> SymmetricKey {
        do {
            return try AES.KeyWrap.unwrap(wrapped, using: key)
        } catch {
            throw VaultError.damaged(RetainedRow(table: "data_keys", row: row))
        }
    }
}
