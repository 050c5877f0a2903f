package import Crypto

/// The key under which what a call's parties said is sealed. It lives in memory until consent to keep it stands.
package struct ContentKey: Sendable {
    package let key: SymmetricKey

    /// A fresh random key.
    package init() {
        self.key = SymmetricKey(size: .bits256)
    }

    init(_ key: SymmetricKey) {
        self.key = key
    }
}
