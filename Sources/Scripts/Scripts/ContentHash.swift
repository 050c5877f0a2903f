import Crypto
package import Foundation

/// The SHA-256 of published content, in lower-case hexadecimal.
package enum ContentHash {
    package static func hex(of bytes: Data) -> String {
        let digits = Array("0123456789abcdef")
        return String(SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    package static func hex(of text: String) -> String {
        hex(of: Data(text.utf8))
    }
}
