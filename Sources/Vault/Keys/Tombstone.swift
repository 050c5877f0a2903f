import Commerce
import Compliance
import Crypto
import Foundation

/// One destroyed key scope, as the log of erasures tells it: nothing in it names anybody.
struct Tombstone: Codable, Equatable, Sendable {
    let vault: String
    let merchant: String
    /// SHA-256 of the vault and the scope, in lower-case hex.
    let scope: String
    /// Milliseconds since 1970. Keys of the scope made later are another beginning, and not meant.
    let at: Int64
    /// For an erased person's: the blind index under which the number stays barred, as the suppression has it. Only the vault's keys lead
    /// from a number to it, and nothing leads back.
    let number: String?

    init(_ scope: KeyScope, vault: String, at now: WallTime, number: NumberPseudonym? = nil) {
        self.vault = vault
        self.merchant = scope.merchant.text
        self.scope = scope.digest(in: vault)
        self.at = now.millisecondsSince1970
        self.number = number?.text
    }
}

extension KeyScope {
    /// No key's, but the mark of a person who was erased as a whole.
    static func erased(_ person: PersonID, _ merchant: MerchantID) -> KeyScope {
        KeyScope(kind: .person, merchant: merchant, subject: person.text, retentionClass: "", person: person)
    }

    /// No key's, but the mark of an API key that was revoked.
    static func revoked(_ key: AccessKeyID, of house: MerchantID) -> KeyScope {
        KeyScope(kind: .house, merchant: house, subject: "access/\(key.text)", retentionClass: "", person: nil)
    }

    /// What stands for the scope where nobody may be named; the persons' and calls' names in it are random.
    func digest(in vault: String) -> String {
        let parts = ["livecarts/erasure/1", vault, kind.rawValue, merchant.text, subject, retentionClass]
        return SHA256.hash(data: Data(parts.joined(separator: "|").utf8)).map(SQLiteVault.hexDigits).joined()
    }
}
