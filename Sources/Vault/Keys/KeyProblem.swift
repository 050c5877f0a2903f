package import Commerce

/// Why keys were not rotated, or not retired.
package enum KeyProblem: Error, Equatable, Sendable, CustomStringConvertible {
    case sameRootKey
    /// It was in force before; back-ups from then open under it.
    case formerRoot(RootKeyName)
    /// The vault is under it: destroyed, it would take everything along.
    case rootInForce(path: String)
    /// The vault was never under it, or that was before such things were written down.
    case unknownRoot(path: String)
    /// The merchant has no keys: nothing of it was ever kept here.
    case noKeys(merchant: MerchantID)
    /// A sealed column that is not listed: its rows would be lost with the key that seals them.
    case unlistedColumn(String)

    package var description: String {
        switch self {
        case .sameRootKey: "the vault is under this root key already; make a fresh one with `livecarts keys init PATH`"
        case .formerRoot(let name):
            "the vault was under \(name) before, and back-ups from then open under it; make a fresh one with `livecarts keys init PATH`"
        case .rootInForce(let path):
            "\(path) holds the root key that this vault is under; rotate it first with `livecarts keys rotate root --new PATH`"
        case .unknownRoot(let path):
            "\(path) holds a root key that this vault is not known to have been under, and was left alone; check the path and the data folder"
        case .noKeys(let merchant):
            "merchant \(merchant) has no keys in this vault; `livecarts keys status` lists those that have"
        case .unlistedColumn(let column):
            "the sealed column \(column) is not known to key rotation, so no row was sealed anew; update LiveCarts"
        }
    }
}
