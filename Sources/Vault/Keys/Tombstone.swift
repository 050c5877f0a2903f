import Commerce
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

    init(_ scope: KeyScope, vault: String, at now: WallTime) {
        self.vault = vault
        self.merchant = scope.merchant.text
        self.scope = scope.digest(in: vault)
        self.at = now.millisecondsSince1970
    }
}

extension KeyScope {
    /// What stands for the scope where nobody may be named; the persons' and calls' names in it are random.
    func digest(in vault: String) -> String {
        let parts = ["livecarts/erasure/1", vault, kind.rawValue, merchant.text, subject, retentionClass]
        return SHA256.hash(data: Data(parts.joined(separator: "|").utf8)).map(SQLiteVault.hexDigits).joined()
    }
}
