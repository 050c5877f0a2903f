/// A keyed hash of a telephone number, made by the vault: equal numbers of one merchant have equal pseudonyms, and
/// nobody without the key can go back.
package struct NumberPseudonym: Hashable, Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }
}

extension NumberPseudonym: Codable {
    package init(from decoder: any Decoder) throws {
        self.text = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
