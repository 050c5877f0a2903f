package import Commerce
package import Compliance
import GRDB

extension SQLiteVault {
    package func admit(_ token: String, at now: WallTime) async throws -> AccessAdmission {
        guard let token = AccessToken(token) else { return try await refuse(.unknown, to: nil, at: now) }
        let hash = token.hash
        let seen = try await read { db in try self.key(token.id, at: now, db) }
        guard let seen else { return try await refuse(.unknown, to: nil, at: now) }
        var standing = seen.key.standing
        let answer = standing.presented(isRight: seen.secret.matches(hash), at: now)
        if standing == seen.key.standing {
            switch answer {
            case .admitted: return .admitted(seen.key)
            case .refused(let refusal): return try await refuse(refusal, to: seen.key, at: now)
            case .locks: break
            }
        }
        return try await writer.write { db in try self.judge(token.id, hash, at: now, db) }
    }

    package func audit(_ refusal: AccessRefusal, of key: AccessKey, at now: WallTime) async throws {
        let permission: AccessPermission? =
            switch refusal {
            case .notInRole(_, let permission), .reasonMissing(let permission), .secondPersonMissing(let permission):
                permission
            case .otherMerchant, .oneMerchantOnly: nil
            }
        try await tell(
            AccessAct(kind: .refused, name: key.name.text, permission: permission, refusal: refusal.code),
            by: key.actor, of: key, at: now)
    }

    /// Judges a token again with nobody else writing, and keeps what came of it.
    private func judge(
        _ id: AccessKeyID, _ hash: SecretHash, at now: WallTime, _ db: Database
    ) throws -> AccessAdmission {
        // Its row was removed in the meantime.
        guard let seen = try key(id, at: now, db) else { return .refused(.unknown) }
        var key = seen.key
        let answer = key.standing.presented(isRight: seen.secret.matches(hash), at: now)
        try save(key, secret: seen.secret, at: now, db)
        var act = AccessAct(kind: .refused, name: key.name.text)
        switch answer {
        case .admitted(let isLogin):
            if isLogin {
                act = AccessAct(kind: .admitted, name: key.name.text, role: key.role)
                try audit(act, .login, by: key.actor, .key(id), of: key.house, at: now, db)
            }
            return .admitted(key)
        case .refused(let refusal):
            act.refusal = refusal.code
            try audit(act, .refusal, by: .somebody, .key(id), of: key.house, at: now, db)
            return .refused(refusal)
        case .locks(let until):
            act = AccessAct(kind: .lockedOut, name: key.name.text)
            try audit(act, .refusal, by: .somebody, .key(id), of: key.house, at: now, db)
            return .refused(.locked(until: until))
        }
    }

    /// Refuses what changes nothing in the standing of a key.
    /// - Parameter key: the key that was named; nil when there is no such key.
    private func refuse(
        _ refusal: AdmissionRefusal, to key: AccessKey?, at now: WallTime
    ) async throws -> AccessAdmission {
        let actor: AuditActor =
            switch refusal {
            case .unknown, .locked: .somebody
            // Only the holder is told so.
            case .revoked, .expired: key?.actor ?? .somebody
            }
        try await tell(
            AccessAct(kind: .refused, name: key?.name.text, refusal: refusal.code), by: actor, of: key, at: now)
        return .refused(refusal)
    }

    /// Writes a refusal down, unless very many were of late.
    private func tell(_ act: AccessAct, by actor: AuditActor, of key: AccessKey?, at now: WallTime) async throws {
        switch refusals.refused(key?.id, at: now) {
        case .count: return
        case .write(let skipped):
            var act = act
            if skipped > 0 { act.skipped = skipped }
            let body = act
            try await writer.write { db in
                try self.audit(
                    body, .refusal, by: actor, key.map { .key($0.id) } ?? .access, of: key?.house ?? "", at: now, db)
            }
        }
    }
}
