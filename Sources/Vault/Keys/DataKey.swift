import Crypto

/// A key that seals data, and the number under which the key database knows it.
struct DataKey: Sendable {
    let id: Int64
    let key: SymmetricKey
}
