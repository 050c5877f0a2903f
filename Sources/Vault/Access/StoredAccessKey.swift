import Commerce
import Compliance

/// A key as it is written before it is sealed.
struct StoredAccessKey: Codable {
    let name: String
    let role: AccessRole
    /// Nil for every merchant.
    let merchant: MerchantID?
    let secret: SecretHash
    let createdAt: WallTime
    let validUntil: WallTime?
    private let revokedAt: WallTime?
    private let lockOut: LockOut
    private let usedAt: WallTime?

    init(_ key: AccessKey, secret: SecretHash) {
        self.name = key.name.text
        self.role = key.role
        self.merchant = key.scope.merchant
        self.secret = secret
        self.createdAt = key.createdAt
        self.validUntil = key.standing.validUntil
        self.revokedAt =
            switch key.standing.state {
            case .inForce: nil
            case .revoked(let at): at
            }
        self.lockOut = key.standing.lockOut
        self.usedAt = key.standing.usedAt
    }

    /// The key; nil when its name is none, which sealing rules out.
    func key(_ id: AccessKeyID) -> AccessKey? {
        guard let name = AccessKeyName(name) else { return nil }
        return AccessKey(
            id: id, name: name, role: role, scope: AccessScope(merchant), createdAt: createdAt,
            standing: AccessKeyStanding(
                revokedAt.map { .revoked(at: $0) } ?? .inForce, validUntil: validUntil, lockOut: lockOut,
                usedAt: usedAt))
    }
}
