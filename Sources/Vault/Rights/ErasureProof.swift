package import Commerce
package import Compliance

/// What proves an erasure, without a word about whom: `erasure-proof-1`.
///
/// All of it but ``backupsSince`` and ``audit`` is fixed when the erasure is done, and the entry of the audit names the hash of that.
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

    /// What a legal hold keeps for now: its keys and rows stay until the hold is over (GDPR 17(3)(e)).
    package struct Held: Hashable, Sendable, Codable {
        package let hold: LegalHoldID
        package let retentionClass: String
        /// The end of the hold as it stood then; it may be released before.
        package let until: String

        private enum CodingKeys: String, CodingKey {
            case hold
            case retentionClass = "class"
            case until
        }
    }

    /// The most bytes of a proof that are read.
    package static let byteLimit = 16 << 20

    package let format: Format
    package let vault: String
    package let merchant: MerchantID
    /// A random name, which leads to nobody any more.
    package let person: PersonID
    package let begunAt: String
    /// From when on nothing in the running data opens, but for what ``held`` names.
    package let liveSince: String
    /// From when on nothing in a back-up opens: null until every root key that could open an older back-up of the keys is destroyed, or the
    /// back-ups' term is over. Found out anew whenever the proof is read.
    package internal(set) var backupsSince: String?
    /// When the last back-up from before the erasure ends by its term.
    package let backupsEndBy: String
    package let scopes: [Scope]
    package let removedRows: Int
    package let removedTapes: Int
    /// The retention classes of which a minimum is kept by law (GDPR 17(3)).
    package let keptClasses: [String]
    /// What is still to be erased, when the holds on it are over.
    package let held: [Held]
    /// Whether the number stays barred from being taken in anew.
    package let isSuppressed: Bool
    /// Where the audit tells of it; nil in a proof from before the audit did.
    package internal(set) var audit: AuditPlace?
}

extension ErasureProof {
    /// SHA-256 of all that is fixed; the person's name in it is random, so that nobody guesses the rest.
    package var fixedHash: AuditHash {
        var canonical = CanonicalBytes()
        canonical.add("livecarts/\(format.rawValue)")
        for text in [vault, merchant.text, person.text, begunAt, liveSince, backupsEndBy] { canonical.add(text) }
        canonical.add(Int64(scopes.count))
        for scope in scopes {
            for text in [scope.digest, scope.retentionClass, scope.destroyedAt] { canonical.add(text) }
        }
        canonical.add(Int64(removedRows))
        canonical.add(Int64(removedTapes))
        canonical.add(Int64(keptClasses.count))
        for kept in keptClasses { canonical.add(kept) }
        canonical.add(Int64(held.count))
        for one in held {
            for text in [one.hold.text, one.retentionClass, one.until] { canonical.add(text) }
        }
        canonical.add(Int64(isSuppressed ? 1 : 0))
        return AuditHash(of: canonical.bytes)
    }

    /// The JSON: keys in order, so that the same proof has the same bytes.
    package func json() throws -> [UInt8] { [UInt8](try SealedJSON.encode(self)) }
}

// MARK: - JSON

extension ErasureProof {
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
        case held
        case isSuppressed = "suppressed"
        case audit
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.format = try container.decode(Format.self, forKey: .format)
        self.vault = try container.decode(String.self, forKey: .vault)
        self.merchant = try container.decode(MerchantID.self, forKey: .merchant)
        self.person = try container.decode(PersonID.self, forKey: .person)
        self.begunAt = try container.decode(String.self, forKey: .begunAt)
        self.liveSince = try container.decode(String.self, forKey: .liveSince)
        self.backupsSince = try container.decodeIfPresent(String.self, forKey: .backupsSince)
        self.backupsEndBy = try container.decode(String.self, forKey: .backupsEndBy)
        self.scopes = try container.decode([Scope].self, forKey: .scopes)
        self.removedRows = try container.decode(Int.self, forKey: .removedRows)
        self.removedTapes = try container.decode(Int.self, forKey: .removedTapes)
        self.keptClasses = try container.decode([String].self, forKey: .keptClasses)
        self.held = try container.decodeIfPresent([Held].self, forKey: .held) ?? []
        self.isSuppressed = try container.decode(Bool.self, forKey: .isSuppressed)
        self.audit = try container.decodeIfPresent(AuditPlace.self, forKey: .audit)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(format, forKey: .format)
        try container.encode(vault, forKey: .vault)
        try container.encode(merchant, forKey: .merchant)
        try container.encode(person, forKey: .person)
        try container.encode(begunAt, forKey: .begunAt)
        try container.encode(liveSince, forKey: .liveSince)
        // What is not known yet is written as null: a missing date would be read over.
        try container.encode(backupsSince, forKey: .backupsSince)
        try container.encode(backupsEndBy, forKey: .backupsEndBy)
        try container.encode(scopes, forKey: .scopes)
        try container.encode(removedRows, forKey: .removedRows)
        try container.encode(removedTapes, forKey: .removedTapes)
        try container.encode(keptClasses, forKey: .keptClasses)
        try container.encode(held, forKey: .held)
        try container.encode(isSuppressed, forKey: .isSuppressed)
        try container.encode(audit, forKey: .audit)
    }
}
