import Commerce
package import Compliance
import Crypto
import Foundation

/// What the holder of a key sends: `lck_<id>_<secret>`. It does not show itself in text, dumps or mirrors.
package struct AccessToken: Sendable {
    /// The length of the key's public part, in hexadecimal digits.
    private static let idLength = 16
    /// 32 bytes in base64 for addresses, without padding.
    private static let secretLength = 43
    private static let prefix = "lck_"

    package let id: AccessKeyID
    private let secret: String

    /// Takes a token as it was sent; nil for what has not the form of one.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        let front = Array(Self.prefix.utf8)
        guard bytes.count == front.count + Self.idLength + 1 + Self.secretLength, bytes.starts(with: front) else {
            return nil
        }
        let id = bytes.dropFirst(front.count).prefix(Self.idLength)
        let rest = bytes.dropFirst(front.count + Self.idLength)
        let secret = rest.dropFirst()
        guard rest.first == UInt8(ascii: "_"), id.allSatisfy(Self.isInID), secret.allSatisfy(Self.isInSecret) else {
            return nil
        }
        self.id = AccessKeyID(String(decoding: id, as: UTF8.self))
        self.secret = String(decoding: secret, as: UTF8.self)
    }

    private init(id: AccessKeyID, secret: String) {
        self.id = id
        self.secret = secret
    }

    /// A fresh token, of 32 random bytes.
    static func random() -> AccessToken {
        let secret = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0).base64EncodedString() }
        return AccessToken(
            id: AccessKeyID(String(SQLiteVault.randomName().prefix(idLength))),
            secret: secret.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: ""))
    }

    /// The whole of it, for its holder's eyes only.
    package var text: String { Self.prefix + id.text + "_" + secret }

    /// What is kept of the secret.
    var hash: SecretHash { SecretHash(of: secret) }

    private static func isInID(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
        default: false
        }
    }

    private static func isInSecret(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

extension AccessToken: CustomStringConvertible, CustomReflectable {
    package var description: String { "lck_\(id)_\u{2026}" }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
