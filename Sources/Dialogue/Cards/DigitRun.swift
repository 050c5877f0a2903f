/// Digits in a row, however they are said, and the words that say them.
struct DigitRun: Hashable, Sendable {
    private(set) var digits: [Int]
    private(set) var words: Range<Int>

    /// How many words that are no digits may stand between two digits of a run.
    private static let gapLimit = 3

    /// The run that begins at a word; nil if none does.
    init?(_ words: [HeardWord], at start: Int) {
        guard let first = Self.digits(words, at: start) else { return nil }
        self.digits = first.digits
        self.words = start..<(start + first.length)
        var position = self.words.upperBound
        var gap = 0
        while position < words.count, gap <= Self.gapLimit {
            if let next = Self.digits(words, at: position) {
                digits += next.digits
                position += next.length
                self.words = start..<position
                gap = 0
            } else if Self.separators.contains(words[position].text) || words[position].isSign {
                position += 1
                gap += 1
            } else {
                break
            }
        }
    }

    /// The digits that one or two words say: "4111", "four", "forty-one", "double four", "oh".
    private static func digits(_ words: [HeardWord], at position: Int) -> (digits: [Int], length: Int)? {
        let word = words[position].text
        if let times = ["double": 2, "triple": 3, "treble": 3, "quadruple": 4][word] {
            guard position + 1 < words.count, let next = single(words[position + 1].text) else { return nil }
            return (Array(repeating: next, count: times), 2)
        }
        if let digit = single(word) { return ([digit], 1) }
        if let teen = NumberWord.teens[word] { return ([teen / 10, teen % 10], 1) }
        if let tens = NumberWord.tens[word] { return tensDigits(tens, words, after: position) }
        if word == "hundred" || word == "hundreds" { return ([0, 0], 1) }
        if word == "thousand" { return ([0, 0, 0], 1) }
        let written = word.compactMap(\.wholeNumberValue).filter { (0...9).contains($0) }
        let isWritten = !written.isEmpty && word.allSatisfy { $0.wholeNumberValue != nil || $0 == "." || $0 == "," }
        return isWritten ? (written, 1) : nil
    }

    private static func tensDigits(_ tens: Int, _ words: [HeardWord], after position: Int) -> (
        digits: [Int], length: Int
    ) {
        let hyphen = position + 1 < words.count && words[position + 1].text == "-" ? 1 : 0
        let next = position + 1 + hyphen
        guard next < words.count, let unit = NumberWord.units[words[next].text], unit > 0 else {
            return ([tens / 10, 0], 1)
        }
        return ([tens / 10, unit], 2 + hyphen)
    }

    private static func single(_ word: String) -> Int? {
        if let digit = NumberWord.units[word] { return digit }
        if word == "oh" || word == "o" || word == "nought" { return 0 }
        guard word.count == 1 else { return nil }
        return word.first?.wholeNumberValue
    }

    private static let separators: Set<String> = [
        "um", "uh", "er", "and", "then", "space", "dash", "comma", "next", "so",
    ]
}
