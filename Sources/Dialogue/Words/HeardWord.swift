/// One word, number or sign of a text, and where it stands.
struct HeardWord: Hashable, Sendable {
    /// In small letters, with straight apostrophes.
    let text: String
    let range: Range<String.Index>
    /// Whether it was written in capitals alone.
    let isCapitals: Bool

    /// Whether it is a single sign such as `%`, not a word.
    var isSign: Bool {
        guard let first = text.first else { return true }
        return !first.isLetter && !first.isNumber
    }
}

extension HeardWord {
    /// Cuts a text into words, numbers and signs; white space only separates.
    ///
    /// A number keeps its inner dots and commas (`1,200.50`); a word keeps its inner apostrophes (`don't`). A hyphen is a sign of its own.
    static func words(of text: String) -> [HeardWord] {
        var words: [HeardWord] = []
        var index = text.startIndex
        while index < text.endIndex {
            let first = text[index]
            guard !first.isWhitespace else {
                index = text.index(after: index)
                continue
            }
            let end = (first.isLetter || first.isNumber) ? endOfWord(in: text, from: index) : text.index(after: index)
            let word = text[index..<end]
            words.append(
                HeardWord(text: normalised(word), range: index..<end, isCapitals: word.allSatisfy(\.isUppercase)))
            index = end
        }
        return words
    }

    private static func endOfWord(in text: String, from start: String.Index) -> String.Index {
        var index = start
        while index < text.endIndex {
            let next = text.index(after: index)
            let character = text[index]
            if character.isLetter || character.isNumber {
                index = next
            } else if index > start, next < text.endIndex, joins(character, text[text.index(before: index)], text[next])
            {
                index = next
            } else {
                break
            }
        }
        return index
    }

    /// Whether a sign stands inside a word or a number and not between two.
    private static func joins(_ sign: Character, _ left: Character, _ right: Character) -> Bool {
        switch sign {
        case "'", "\u{2019}": left.isLetter && right.isLetter
        case ".", ",": left.isNumber && right.isNumber
        default: false
        }
    }

    private static func normalised(_ word: Substring) -> String {
        String(word.lowercased().map { $0 == "\u{2019}" ? "'" : $0 })
    }
}
