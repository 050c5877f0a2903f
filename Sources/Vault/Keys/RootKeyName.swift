import Crypto
import Foundation

/// By what a root key is told from others: it opens nothing and leads to no key.
package struct RootKeyName: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    static let prefix = "root_"

    /// The name of the key that a check value proves.
    init(check: Data) {
        text = Self.prefix + SHA256.hash(data: check).prefix(8).map(SQLiteVault.hexDigits).joined()
    }

    init(stored text: String) {
        self.text = text
    }

    package var description: String { text }
}
