/// Finds and removes the repeat loops of a speech recogniser: the same words three times and more in a row.
package struct RepeatedWords: Equatable, Sendable {
    /// The text with each run of repeats reduced to one.
    package let text: String
    /// Whether a run looked like a decoder's loop and not like a person's "no, no, no".
    package let looped: Bool

    /// Repeats in a row from which a run is reduced.
    private static let fewestRepeats = 3
    /// Repeats of one single word from which it is a loop: people do say a word three or four times.
    private static let fewestOfOneWord = 5
    /// The longest group of words looked for. Loops over whole sentences are within it.
    private static let longestGroup = 12

    /// - Parameter text: What the recogniser wrote.
    package init(in text: String) {
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        var looped = false
        // Long groups first: "can I help you can I help you …" is one loop of four words, not four of one.
        for size in stride(from: min(Self.longestGroup, words.count / Self.fewestRepeats), through: 1, by: -1) {
            var start = 0
            while start + size * Self.fewestRepeats <= words.count {
                let repeats = Self.repeats(of: size, at: start, in: words)
                if repeats >= Self.fewestRepeats && !Self.isNumber(words[start..<(start + size)]) {
                    looped = looped || size > 1 || repeats >= Self.fewestOfOneWord
                    // The last one is kept: it carries the punctuation of the end.
                    words.removeSubrange(start..<(start + size * (repeats - 1)))
                }
                start += 1
            }
        }
        self.text = words.joined(separator: " ")
        self.looped = looped
    }

    private static func repeats(of size: Int, at start: Int, in words: [String]) -> Int {
        var repeats = 1
        while start + size * (repeats + 1) <= words.count {
            let next = start + size * repeats
            guard (0..<size).allSatisfy({ same(words[start + $0], words[next + $0]) }) else { break }
            repeats += 1
        }
        return repeats
    }

    private static func same(_ first: String, _ second: String) -> Bool {
        SpokenWords.bare(first) == SpokenWords.bare(second)
    }

    /// Digits are left alone: 5 5 5 is a number, and one of its fives must not go.
    private static func isNumber(_ words: ArraySlice<String>) -> Bool {
        words.allSatisfy { word in
            let bare = SpokenWords.bare(word)
            return SpokenWords.digits.contains(bare) || bare.allSatisfy(\.isNumber)
        }
    }
}
