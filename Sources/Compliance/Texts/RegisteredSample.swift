/// A text as it was shown to the carriers when its number was registered, with made-up values or `[brackets]` in it (SMS-5).
package struct RegisteredSample: Hashable, Sendable {
    /// A part of a wording.
    package enum Part: Hashable, Sendable {
        case words(String)
        /// A value without a space in it, such as a link or a code.
        case oneWord
        /// A value of at most ``RegisteredSample/longestValue`` characters, such as what an offer gives.
        case fewWords
    }

    /// How much may stand in a sample for a value of several words; more could hide a wording.
    package static let longestValue = 40

    /// How many characters a sample may have.
    package static let longest = 1_024

    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// Whether it shows a wording: the same words in the same order, whatever their case and the spaces between them, and values in place
    /// of its variables.
    package func shows(_ wording: [Part]) -> Bool {
        let sample = Self.normalised(text).drop { $0 == " " }
        return Self.matches(sample.last == " " ? sample.dropLast() : sample, wording[...])
    }

    private static func matches(_ sample: ArraySlice<Character>, _ wording: ArraySlice<Part>) -> Bool {
        guard let part = wording.first else { return sample.isEmpty }
        let others = wording.dropFirst()
        switch part {
        case .words(let words):
            let words = normalised(words)
            return sample.starts(with: words) && matches(sample.dropFirst(words.count), others)
        case .oneWord:
            let longest = sample.prefix { $0 != " " }.count
            return longest > 0 && (1...longest).contains { matches(sample.dropFirst($0), others) }
        case .fewWords:
            let longest = min(sample.count, longestValue)
            return longest > 0 && (1...longest).contains { matches(sample.dropFirst($0), others) }
        }
    }

    /// In small letters, every run of white space one space, and none within brackets.
    private static func normalised(_ text: String) -> [Character] {
        var characters: [Character] = []
        var depth = 0
        for character in text.lowercased() {
            if "[{<".contains(character) { depth += 1 }
            if "]}>".contains(character) { depth = max(0, depth - 1) }
            guard character.isWhitespace else {
                characters.append(character)
                continue
            }
            if depth == 0, characters.last != " " { characters.append(" ") }
        }
        return characters
    }
}
