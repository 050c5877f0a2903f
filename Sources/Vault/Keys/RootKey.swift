internal import Crypto

/// The key above all others: 32 random bytes that never lie beside what they protect.
package struct RootKey: Sendable {
    let key: SymmetricKey

    /// The number of bytes.
    package static let byteCount = 32

    /// A key of given bytes; nil unless there are 32.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.key = SymmetricKey(data: bytes)
    }
}
