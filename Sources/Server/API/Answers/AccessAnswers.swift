import Commerce
import Compliance
import Vault

/// A key without its secret.
struct KeyAnswer: Encodable {
    let id: String
    let name: String
    let role: String
    /// Null for every merchant.
    let merchant: Nullable<String>
    let status: String
    let createdAt: String
    let validUntil: Nullable<String>
    let usedAt: Nullable<String>

    init(_ key: AccessKey, at now: WallTime) {
        self.id = key.id.text
        self.name = key.name.text
        self.role = key.role.rawValue
        self.merchant = Nullable(key.scope.merchant?.text)
        self.status = key.standing.status(at: now).rawValue
        self.createdAt = key.createdAt.text
        self.validUntil = Nullable(key.standing.validUntil?.text)
        self.usedAt = Nullable(key.standing.usedAt?.text)
    }

    enum CodingKeys: String, CodingKey {
        case id
        case name
        case role
        case merchant
        case status
        case createdAt = "created_at"
        case validUntil = "valid_until"
        case usedAt = "used_at"
    }
}

/// A key that was made, with its token, which is told once.
struct GrantAnswer: Encodable {
    let key: KeyAnswer
    let token: String

    init(_ granted: GrantedAccess, at now: WallTime) {
        self.key = KeyAnswer(granted.key, at: now)
        self.token = granted.token.text
    }
}

/// A second person's approval, asked for or given.
struct ApprovalAnswer: Encodable {
    let id: String
    let merchant: Nullable<String>
    let permission: String
    let standing: String
    /// The name of the key that asked.
    let asker: String
    let approver: Nullable<String>
    let reason: String
    let askedAt: String
    let lapsesAt: String

    init(_ approval: Approval, at now: WallTime) {
        self.id = approval.id.text
        self.merchant = Nullable(approval.request.merchant?.text)
        self.permission = approval.request.permission.rawValue
        self.standing = approval.request.standing(at: now).rawValue
        self.asker = approval.asker.text
        self.approver = Nullable(approval.approver?.text)
        self.reason = approval.reason
        self.askedAt = approval.request.askedAt.text
        self.lapsesAt = approval.request.lapsesAt.text
    }

    enum CodingKeys: String, CodingKey {
        case id
        case merchant
        case permission
        case standing
        case asker
        case approver
        case reason
        case askedAt = "asked_at"
        case lapsesAt = "lapses_at"
    }
}
