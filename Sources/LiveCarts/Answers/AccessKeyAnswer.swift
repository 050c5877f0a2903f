import Commerce
import Compliance
import Vault

/// An API key in one line of a list, without its secret.
struct AccessKeyAnswer: Encodable {
    let id: String
    let name: String
    let role: String
    /// Null for every merchant.
    let merchant: Nullable<String>
    let status: String
    let createdAt: String
    let expiresAt: Nullable<String>
    let revokedAt: Nullable<String>
    /// To the quarter of an hour.
    let usedAt: Nullable<String>

    init(_ key: AccessKey, at now: WallTime) {
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

    static let heading = ["KEY", "NAME", "ROLE", "MERCHANT", "STATUS", "MADE", "EXPIRES", "USED"]

    var columns: [String] {
        [
            id, name, role, merchant.value ?? "every", status, createdAt, expiresAt.value ?? "never",
            usedAt.value ?? "never",
        ]
    }
}

/// A key that was just made, with what only its holder is to know.
struct GrantedKeyAnswer: Encodable {
    let key: AccessKeyAnswer
    let token: String

    init(_ granted: GrantedAccess, at now: WallTime) {
        self.key = AccessKeyAnswer(granted.key, at: now)
        self.token = granted.token.text
    }
}
