package import Commerce
import Compliance
package import Vault

/// An API key in one line of a list, without its secret.
package struct AccessKeyAnswer: Encodable, Sendable {
    package let id: String
    package let name: String
    package let role: String
    /// Null for every merchant.
    package let merchant: Nullable<String>
    package let status: String
    package let createdAt: String
    package let expiresAt: Nullable<String>
    package let revokedAt: Nullable<String>
    /// To the quarter of an hour.
    package let usedAt: Nullable<String>

    package init(_ key: AccessKey, at now: WallTime) {
        self.id = key.id.text
        self.name = key.name.text
        self.role = key.role.rawValue
        self.merchant = Nullable(key.scope.merchant?.text)
        self.status = key.standing.status(at: now).rawValue
        self.createdAt = key.createdAt.text
        self.expiresAt = Nullable(key.standing.validUntil?.text)
        let revokedAt: String? =
            switch key.standing.state {
            case .inForce: nil
            case .revoked(let at): at.text
            }
        self.revokedAt = Nullable(revokedAt)
        self.usedAt = Nullable(key.standing.usedAt?.text)
    }

    enum CodingKeys: String, CodingKey {
        case id
        case name
        case role
        case merchant
        case status
        case createdAt = "created_at"
        case expiresAt = "expires_at"
        case revokedAt = "revoked_at"
        case usedAt = "used_at"
    }
}

/// A key that was just made, with what only its holder is to know.
package struct GrantedKeyAnswer: Encodable, Sendable {
    package let key: AccessKeyAnswer
    package let token: String

    package init(_ granted: GrantedAccess, at now: WallTime) {
        self.key = AccessKeyAnswer(granted.key, at: now)
        self.token = granted.token.text
    }
}
