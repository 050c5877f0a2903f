package import Commerce

/// Why keys were not rotated.
package enum KeyProblem: Error, Equatable, Sendable, CustomStringConvertible {
    case sameRootKey
    /// The merchant has no keys: nothing of it was ever kept here.
    case noKeys(merchant: MerchantID)
    /// A sealed column that is not listed: its rows would be lost with the key that seals them.
    case unlistedColumn(String)

    package var description: String {
        switch self {
        case .sameRootKey: "the vault is under this root key already; make a fresh one with `livecarts keys init PATH`"
        case .noKeys(let merchant):
            "merchant \(merchant) has no keys in this vault; `livecarts keys status` lists those that have"
        case .unlistedColumn(let column):
            "the sealed column \(column) is not known to key rotation, so no row was sealed anew; update LiveCarts"
        }
    }
}
