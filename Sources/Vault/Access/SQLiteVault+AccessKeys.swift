package import Commerce
package import Compliance
import Foundation
import GRDB

extension SQLiteVault {
    package func grantAccess(
        _ new: NewAccessKey, by author: AccessAuthor, at now: WallTime
    ) async throws -> GrantedAccess {
        if let end = new.validUntil, end <= now { throw AccessError.endsInThePast }
        return try await writer.write { db in
            if let merchant = new.scope.merchant { try Self.checkPublished(merchant, db) }
            let taken = try Int.fetchOne(
                db, sql: "SELECT 1 FROM access_keys WHERE name = ? AND revoked_at IS NULL", arguments: [new.name.text])
            guard taken == nil else { throw VaultError.nameTaken(new.name.text) }
            let token = AccessToken.random()
            let key = AccessKey(
                id: token.id, name: new.name, role: new.role, scope: new.scope, createdAt: now,
                standing: AccessKeyStanding(validUntil: new.validUntil))
            try db.execute(
                sql: """
                    INSERT INTO access_keys (key, merchant, name, record, created_at, expires_at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    key.id.text, key.house.text, key.name.text, try self.sealed(key, secret: token.hash, at: now),
                    now.millisecondsSince1970, try Self.rowEnd(of: key, db),
                ])
            try self.audit(
                AccessAct(
                    kind: .granted, author: author.name, reason: author.reason, name: key.name.text, role: key.role),
                .accessGrant, by: author.actor, .key(key.id), of: key.house, at: now, db)
            return GrantedAccess(key: key, token: token)
        }
    }

    package func accessKeys(of merchant: MerchantID?, limit: Int, at now: WallTime) async throws -> [AccessKey] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT key, merchant, record FROM access_keys
                    WHERE (? IS NULL OR merchant = ?) AND \(Retention.isKept) ORDER BY created_at DESC, key LIMIT ?
                    """,
                arguments: [merchant?.text, merchant?.text, now.millisecondsSince1970, limit]
            ).map { try self.openKey($0).key }
        }
    }

    package func accessKey(_ id: AccessKeyID, at now: WallTime) async throws -> AccessKey {
        try await read { db in try self.knownKey(id, at: now, db).key }
    }

    @discardableResult
    package func revokeAccess(
        _ id: AccessKeyID, by author: AccessAuthor, at now: WallTime
    ) async throws -> AccessKey {
        try await writer.write { db in
            let known = try self.knownKey(id, at: now, db)
            var key = known.key
            guard key.standing.revoke(at: now) else { return key }
            try self.keys.logRevocation(.revoked(id, of: key.house), at: now)
            try self.noteErasures(db)
            try self.save(key, secret: known.secret, at: now, db)
            try self.audit(
                AccessAct(
                    kind: .revoked, author: author.name, reason: author.reason, name: key.name.text, role: key.role),
                .accessGrant, by: author.actor, .key(id), of: key.house, at: now, db)
            return key
        }
    }

    private static func checkPublished(_ merchant: MerchantID, _ db: Database) throws {
        let known = try Int.fetchOne(
            db, sql: "SELECT 1 FROM merchant_settings WHERE merchant = ? LIMIT 1", arguments: [merchant.text])
        guard known != nil else { throw AccessError.unknownMerchant(merchant) }
    }
}

// MARK: - Rows

extension SQLiteVault {
    /// A key that is on record; nil for none.
    func key(_ id: AccessKeyID, at now: WallTime, _ db: Database) throws -> (key: AccessKey, secret: SecretHash)? {
        try Row.fetchOne(
            db, sql: "SELECT key, merchant, record FROM access_keys WHERE key = ? AND \(Retention.isKept)",
            arguments: [id.text, now.millisecondsSince1970]
        ).map { try self.openKey($0) }
    }

    /// Takes keys out of use again that came back into force with a back-up.
    /// - Returns: how many there were.
    func revokeAgain(_ stones: [Tombstone], at now: WallTime, _ db: Database) throws -> Int {
        let told = Dictionary(stones.map { ($0.scope, $0.at) }) { first, _ in first }
        var count = 0
        for row in try Row.fetchAll(db, sql: "SELECT key, merchant, record FROM access_keys WHERE revoked_at IS NULL") {
            let mark = KeyScope.revoked(AccessKeyID(row[0] as String), of: MerchantID(row[1] as String))
            guard let at = told[mark.digest(in: keys.vaultID)] else { continue }
            var (key, secret) = try openKey(row)
            guard key.standing.revoke(at: WallTime(millisecondsSince1970: at)) else { continue }
            try save(key, secret: secret, at: now, db)
            count += 1
        }
        return count
    }

    private func knownKey(
        _ id: AccessKeyID, at now: WallTime, _ db: Database
    ) throws -> (key: AccessKey, secret: SecretHash) {
        guard let known = try key(id, at: now, db) else { throw AccessError.unknownKey(id) }
        return known
    }

    /// A key that is of use.
    func usableKey(_ id: AccessKeyID, at now: WallTime, _ db: Database) throws -> AccessKey {
        let key = try knownKey(id, at: now, db).key
        let status = key.standing.status(at: now)
        switch status {
        // A lock keeps out whoever has not the secret; the holder was admitted before it.
        case .inForce, .locked: return key
        case .revoked, .expired: throw AccessError.outOfUse(id, status)
        }
    }

    /// Writes a key back as it is now.
    func save(_ key: AccessKey, secret: SecretHash, at now: WallTime, _ db: Database) throws {
        let revokedAt: WallTime? =
            switch key.standing.state {
            case .inForce: nil
            case .revoked(let at): at
            }
        try db.execute(
            sql: "UPDATE access_keys SET record = ?, revoked_at = ?, expires_at = ? WHERE key = ?",
            arguments: [
                try sealed(key, secret: secret, at: now), revokedAt?.millisecondsSince1970,
                try Self.rowEnd(of: key, db), key.id.text,
            ])
    }

    private func sealed(_ key: AccessKey, secret: SecretHash, at now: WallTime) throws -> Data {
        try sealValue(
            StoredAccessKey(key, secret: secret), in: Self.keyCell(key.id), under: .house(key.house, .auditLog),
            at: now)
    }

    func openKey(_ row: Row) throws -> (key: AccessKey, secret: SecretHash) {
        let id = AccessKeyID(row[0] as String)
        let cell = Self.keyCell(id)
        let stored = try open(
            StoredAccessKey.self, row[2], in: cell, under: .house(MerchantID(row[1] as String), .auditLog))
        guard let key = stored.key(id) else { throw VaultError.damaged(cell.retained) }
        return (key, stored.secret)
    }

    /// A key's row is kept with the audit that names it: from its end on, as long as that.
    private static func rowEnd(of key: AccessKey, _ db: Database) throws -> Int64? {
        let end: WallTime? =
            switch key.standing.state {
            case .inForce: key.standing.validUntil
            case .revoked(let at): at
            }
        return try end.flatMap { try Retention.expiry(.auditLog, of: key.house, from: $0, db) }
    }

    private static func keyCell(_ id: AccessKeyID) -> SealedCell {
        SealedCell(table: "access_keys", column: "record", row: id.text)
    }

    /// Writes an act on access into the audit, in the transaction of the act.
    func audit(
        _ body: AccessAct, _ act: AuditAct, by actor: AuditActor, _ subject: AuditSubject, of merchant: MerchantID,
        at now: WallTime, _ db: Database
    ) throws {
        try audit(
            AuditEntry(
                merchant: merchant, actor: actor, act: act, subject: subject,
                body: [UInt8](try SealedJSON.encode(body)), at: now), db)
    }
}

extension AccessKey {
    /// Whose keys seal what is about it: the merchant's, or nobody's.
    var house: MerchantID { scope.merchant ?? "" }
}
