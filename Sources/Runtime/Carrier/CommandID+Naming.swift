import Crypto
import Foundation
import Telnyx

extension CommandID {
    /// A version 8 UUID (RFC 9562 §5.8) made of a text: the same text always names the same command.
    static func naming(_ text: String) -> CommandID {
        var bytes = Array(SHA256.hash(data: Data(text.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { byte in
            let hex = String(byte, radix: 16)
            return byte < 16 ? "0" + hex : hex
        }.joined()
        let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { range in
            digits.dropFirst(range.lowerBound).prefix(range.count)
        }
        guard let id = CommandID(groups.joined(separator: "-")) else {
            preconditionFailure("sixteen bytes in hexadecimal are a UUID")
        }
        return id
    }
}
