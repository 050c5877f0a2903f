/// A telephone number in E.164 form: `+`, then 8 to 15 digits, the first not zero.
///
/// It is personal data: it has no `description` that shows the digits, so that a number cannot slip into a log line by
/// interpolation. Ask for ``text`` where the digits are really wanted.
package struct E164: Hashable, Sendable {
    /// The number with its leading `+`.
    package let text: String

    /// Reads a number; nil unless it is `+` and 8 to 15 digits with a country code that does not begin with zero.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.first == UInt8(ascii: "+"), (9...16).contains(bytes.count), bytes[1] != UInt8(ascii: "0") else {
            return nil
        }
        guard bytes.dropFirst().allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        self.text = text
    }

    /// The three digits of the area code of a number in the North American plan; nil elsewhere.
    package var northAmericanAreaCode: String? {
        let bytes = Array(text.utf8)
        guard bytes.count == 12, bytes[1] == UInt8(ascii: "1") else { return nil }
        return String(decoding: bytes[2..<5], as: UTF8.self)
    }
}

extension E164: CustomStringConvertible, CustomDebugStringConvertible {
    package var description: String { "+\u{2026}" }
    package var debugDescription: String { description }
}

extension E164: CustomReflectable {
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension E164: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let number = E164(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not an E.164 number: want + and 8 to 15 digits")
        }
        self = number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
