/// A discount code: 8 to 16 characters that no eye and no ear confuses (DIS-2).
///
/// The alphabet is 32 characters without `0 1 I O`, so one random byte gives one character without bias.
package struct DiscountCode: Hashable, Sendable {
    package let text: String

    package static let lengths = 8...16
    private static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)

    /// Makes a code of given random bytes, a character a byte.
    ///
    /// - Parameter randomBytes: 8 to 16 bytes of a cryptographic source; this room has none of its own. Nil for any
    ///   other count.
    package init?(randomBytes: [UInt8]) {
        guard Self.lengths.contains(randomBytes.count) else { return nil }
        let alphabet = Self.alphabet
        self.text = String(decoding: randomBytes.map { alphabet[Int($0 & 31)] }, as: UTF8.self)
    }

    /// Reads a code; nil unless it is of the length and alphabet above.
    package init?(_ text: String) {
        let alphabet = Self.alphabet
        guard Self.lengths.contains(text.utf8.count), text.utf8.allSatisfy(alphabet.contains) else { return nil }
        self.text = text
    }
}

extension DiscountCode: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let code = DiscountCode(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a discount code")
        }
        self = code
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
