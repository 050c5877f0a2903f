import Crypto
import Foundation

/// What is made of the root key: the key that wraps, and the one that proves which root key a database is under.
struct RootSecrets: Sendable {
    let wrap: SymmetricKey
    private let check: SymmetricKey

    init(_ root: RootKey) {
        wrap = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: root.key, info: Data("livecarts/wrap/1".utf8), outputByteCount: 32)
        check = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: root.key, info: Data("livecarts/check/1".utf8), outputByteCount: 32)
    }

    /// The value that stands in the key database of a vault under this root key.
    func checkValue(of vault: String) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: Data(vault.utf8), using: check))
    }

    func proves(_ value: Data, of vault: String) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(value, authenticating: Data(vault.utf8), using: check)
    }
}
