import Crypto
import Foundation

/// Randomness for names and codes; drawn in drivers only, and handed to what decides as an argument.
package enum RandomBytes {
    package static func draw(_ count: Int) -> [UInt8] {
        SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)).withUnsafeBytes { Array($0) }
    }

    /// A fresh name such as `call_7h3k…`: 20 characters of 32, which is 100 bits.
    package static func name(_ prefix: String) -> String {
        let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
        return prefix + "_" + String(decoding: draw(20).map { alphabet[Int($0 & 31)] }, as: UTF8.self)
    }
}
