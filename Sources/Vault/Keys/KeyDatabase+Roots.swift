import Commerce
import Compliance
import Foundation
import GRDB

/// Which root keys were in force here, and which of them are gone for good.
extension KeyDatabase {
    /// Takes down that a root key is in force from a moment on.
    static func enter(_ check: Data, at now: WallTime, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE root_keys SET replaced_at = ? WHERE replaced_at IS NULL",
            arguments: [now.millisecondsSince1970])
        try db.execute(
            sql: "INSERT INTO root_keys (name, since) VALUES (?, ?)",
            arguments: [RootKeyName(check: check).text, now.millisecondsSince1970])
    }

    /// Whether a root key was in force here at any time.
    static func wasInForce(_ name: RootKeyName, _ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "SELECT 1 FROM root_keys WHERE name = ?", arguments: [name.text]) != nil
    }

    /// Takes down that the file of a root key is about to be destroyed.
    ///
    /// - Throws: ``KeyProblem`` for the key in force, and for one that was never in force here.
    func beginRetirement(of root: RootKey, in path: String) throws -> RootKeyName {
        let secrets = RootSecrets(root)
        let name = RootKeyName(check: secrets.checkValue(of: vaultID))
        return try queue.write { db in
            let check = try Data.fetchOne(db, sql: "SELECT root_check FROM identity") ?? Data()
            guard !secrets.proves(check, of: self.vaultID) else { throw KeyProblem.rootInForce(path: path) }
            guard try Self.wasInForce(name, db) else { throw KeyProblem.unknownRoot(path: path) }
            try db.execute(
                sql: "UPDATE root_keys SET retiring = ? WHERE name = ?", arguments: [path, name.text])
            return name
        }
    }

    /// The root key whose file was being destroyed when the process died.
    func interruptedRetirement(of path: String) throws -> RootKeyName? {
        try queue.read { db in
            try String.fetchOne(
                db, sql: "SELECT name FROM root_keys WHERE retiring = ? AND retired_at IS NULL", arguments: [path]
            ).map { RootKeyName(stored: $0) }
        }
    }

    /// Takes down that the file is gone. The first time stands: a second one destroyed a copy.
    func endRetirement(of name: RootKeyName, at now: WallTime) throws {
        try queue.write { db in
            try db.execute(
                sql: "UPDATE root_keys SET retired_at = coalesce(retired_at, ?) WHERE name = ?",
                arguments: [now.millisecondsSince1970, name.text])
        }
    }

    /// When the last of the root keys that were in force at or before a moment was retired; nil while one is not, and while there may be
    /// back-ups under root keys that nobody here knows of.
    func rootsRetired(before moment: WallTime) throws -> WallTime? {
        try queue.read { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT count(*) - count(retired_at), max(retired_at), (SELECT roots_known_from FROM identity)
                    FROM root_keys WHERE since <= ?
                    """,
                arguments: [moment.millisecondsSince1970])
            guard let row, row[0] == 0, let retired = WallTime(row[1] as Int64?) else { return nil }
            guard let knownFrom = WallTime(row[2] as Int64?) else { return retired }
            guard let allEnded = RetentionClass.backup.end(from: knownFrom), allEnded <= retired else { return nil }
            return retired
        }
    }

    /// Takes down that these keys came out of a back-up: what root keys were in force since it was made is not known.
    func forgetRoots(at now: WallTime) throws {
        try queue.write { db in
            try db.execute(
                sql: "UPDATE identity SET roots_known_from = max(coalesce(roots_known_from, 0), ?)",
                arguments: [now.millisecondsSince1970])
        }
    }
}
