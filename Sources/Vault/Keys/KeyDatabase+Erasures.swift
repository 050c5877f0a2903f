import Commerce
import Foundation
import GRDB

/// A key that the log of erasures tells to be destroyed.
struct ErasedKey: Sendable {
    let id: Int64
    let kind: KeyScope.Kind
    let merchant: MerchantID
    /// The person's or the call's name.
    let subject: String
    /// Whether it opened something until now.
    let wasLive: Bool
}

extension KeyDatabase {
    /// Writes down which of the scopes have keys of persons and calls that are about to be destroyed, before they are.
    ///
    /// A crash in between leaves a line without its deed; the next opening does it, because somebody asked for it.
    ///
    /// - Parameter mark: that of a person who is erased as a whole, or of an API key that is revoked; written whether or not any key is left.
    func logErasures(of scopes: [KeyScope], erasing mark: Tombstone?, at now: WallTime, _ db: Database) throws {
        guard let erasures else { return }
        let live = try scopes.filter { scope in
            switch scope.kind {
            case .person, .content: try lines(scope, db).contains { $0.wrapped != nil }
            case .wrap, .index, .house: false
            }
        }
        let stones = (mark.map { [$0] } ?? []) + live.map { Tombstone($0, vault: vaultID, at: now) }
        guard !stones.isEmpty else { return }
        let span = try erasures.append(stones)
        try db.execute(
            sql: "UPDATE identity SET erasures = ? WHERE erasures = ?", arguments: [span.upperBound, span.lowerBound])
    }

    /// Writes down that an API key is out of use, before it is, so that no back-up brings it back into force.
    func logRevocation(_ scope: KeyScope, at now: WallTime) throws {
        try queue.write { db in
            try self.logErasures(of: [], erasing: Tombstone(scope, vault: self.vaultID, at: now), at: now, db)
        }
    }

    /// How many bytes of the log were done here.
    func erasuresDone() throws -> Int {
        try queue.read { db in try Int.fetchOne(db, sql: "SELECT erasures FROM identity") ?? 0 }
    }

    /// Destroys what a reading of the log tells of.
    /// - Returns: all keys that it means, also those that were destroyed before.
    func apply(_ reading: ErasureLog.Reading) throws -> [ErasedKey] {
        let latest = reading.tombstones.reduce(into: [String: Int64]()) { latest, stone in
            latest[stone.scope] = max(latest[stone.scope] ?? stone.at, stone.at)
        }
        let erased = try queue.write { db in
            let erased = try self.erasedKeys(latest, db)
            for (key, at) in erased {
                try db.execute(
                    sql: "UPDATE data_keys SET wrapped = NULL, destroyed_at = ? WHERE id = ? AND wrapped IS NOT NULL",
                    arguments: [at, key.id])
            }
            return erased.map(\.0)
        }
        try truncateLog()
        return erased
    }

    /// Takes down how much of the log is done here, and in the rows that these keys seal.
    func noteErasuresDone(_ end: Int) throws {
        try queue.write { db in
            try db.execute(sql: "UPDATE identity SET erasures = max(erasures, ?)", arguments: [end])
        }
    }

    private func erasedKeys(_ latest: [String: Int64], _ db: Database) throws -> [(ErasedKey, Int64)] {
        guard !latest.isEmpty else { return [] }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, kind, merchant, subject, class, person, created_at, wrapped IS NOT NULL AS live FROM data_keys
                WHERE kind IN ('person', 'content')
                """)
        var erased: [(ErasedKey, Int64)] = []
        while let row = try rows.next() {
            let scope = try KeyScope(row)
            guard let at = latest[scope.digest(in: vaultID)], at >= row["created_at"] as Int64 else { continue }
            erased.append(
                (
                    ErasedKey(
                        id: row["id"], kind: scope.kind, merchant: scope.merchant, subject: scope.subject,
                        wasLive: row["live"]), at
                ))
        }
        return erased
    }
}

extension KeyScope {
    /// Reads a row of kind, merchant, subject, class and person.
    init(_ row: Row) throws {
        guard let kind = Kind(rawValue: row["kind"]) else {
            throw VaultError.damaged(RetainedRow(table: "data_keys", row: row["subject"]))
        }
        self.init(
            kind: kind, merchant: MerchantID(row["merchant"] as String), subject: row["subject"],
            retentionClass: row["class"], person: (row["person"] as String?).map { PersonID($0) })
    }
}
