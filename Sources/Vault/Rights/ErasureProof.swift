package import Commerce

/// What proves an erasure, without a word about whom: `erasure-proof-1`.
package struct ErasureProof: Hashable, Sendable, Codable {
    package enum Format: String, Hashable, Sendable, Codable {
        case one = "erasure-proof-1"
    }

    /// A key that was destroyed, by the digest under which the log of erasures tells of it.
    package struct Scope: Hashable, Sendable, Codable {
        /// SHA-256 of the vault and the key's scope, in lower-case hex.
        package let digest: String
        /// The retention class of what it sealed.
        package let retentionClass: String
        package let destroyedAt: String

        private enum CodingKeys: String, CodingKey {
            case digest
            case retentionClass = "class"
            case destroyedAt = "destroyed_at"
        }
    }

    package let format: Format
    package let vault: String
    package let merchant: MerchantID
    /// A random name, which leads to nobody any more.
    package let person: PersonID
    package let begunAt: String
    /// From when on nothing in the running data opens.
    package let liveSince: String
    /// From when on nothing in a back-up opens: null until every root key that could open an older back-up of the keys is destroyed, or the
    /// back-ups' term is over.
    package var backupsSince: String?
    /// When the last back-up from before the erasure ends by its term.
    package let backupsEndBy: String
    package let scopes: [Scope]
    package let removedRows: Int
    package let removedTapes: Int
    /// The retention classes of which a minimum is kept by law (GDPR 17(3)).
    package let keptClasses: [String]
    /// Whether the number stays barred from being taken in anew.
    package let isSuppressed: Bool

    private enum CodingKeys: String, CodingKey {
        case format
        case vault
        case merchant
        case person
        case begunAt = "begun_at"
        case liveSince = "live_since"
        case backupsSince = "backups_since"
        case backupsEndBy = "backups_end_by"
        case scopes
        case removedRows = "removed_rows"
        case removedTapes = "removed_tapes"
        case keptClasses = "kept_classes"
        case isSuppressed = "suppressed"
    }
}
