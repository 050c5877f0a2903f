import Commerce
import Vault

/// One key: everything but the key, and whose it is.
struct KeyAnswer: Encodable {
    let id: Int64
    /// `wrap`, `index`, `house`, `person` or `content`.
    let kind: String
    /// Empty for deliveries that were not yet anybody's.
    let merchant: String
    /// Empty for wrapping and index keys.
    let retentionClass: String
    let version: Int
    let state: String
    let createdAt: String
    let destroyedAt: Nullable<String>

    init(_ key: KeyStatus) {
        self.id = key.id
        self.kind = key.kind
        self.merchant = key.merchant.text
        self.retentionClass = key.retentionClass
        self.version = key.version
        self.state = key.state.rawValue
        self.createdAt = key.createdAt.text
        self.destroyedAt = Nullable(key.destroyedAt?.text)
    }

    enum CodingKeys: String, CodingKey {
        case id
        case kind
        case merchant
        case retentionClass = "class"
        case version
        case state
        case createdAt = "created_at"
        case destroyedAt = "destroyed_at"
    }
}
