/// One version of a prompt script, named by its content: `cart-recovery@9c1f03aa27b4`.
///
/// The hex part is the first twelve digits of the SHA-256 of the published bytes, so equal names mean equal scripts.
package struct ScriptVersion: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// Reads `name@hex12`; nil unless the name is lower-case letters, digits and hyphens and the hash twelve lower-case hex digits.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, Self.isName(parts[0]), parts[1].count == 12, parts[1].allSatisfy(Self.isHexDigit) else {
            return nil
        }
        self.text = text
    }

    package var description: String { text }

    private static func isName(_ name: Substring.UTF8View) -> Bool {
        !name.isEmpty && name.allSatisfy { isDigit($0) || isLetter($0) || $0 == UInt8(ascii: "-") }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    private static func isHexDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}

extension ScriptVersion: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let version = ScriptVersion(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a script version: want name@hex12")
        }
        self = version
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
