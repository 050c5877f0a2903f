/// Digits in a row, however they are said, and the words that say them.
struct DigitRun: Hashable, Sendable {
    private(set) var digits: [Int]
    private(set) var words: Range<Int>

    /// How many words that are no digits may stand between two digits of a run.
    static let gapLimit = 3

    /// The run that begins at a word; nil if none does.
    init?(_ words: [HeardWord], at start: Int) {
        guard let first = Self.digits(words, at: start) else { return nil }
        self.digits = first.digits
        self.words = start..<(start + first.length)
        var position = self.words.upperBound
        var gap = 0
        while position < words.count, gap <= Self.gapLimit {
            if let next = Self.digits(words, at: position) ?? Self.misheard(words, at: position, after: digits) {
                digits += next.digits
                position += next.length
                self.words = start..<position
                gap = 0
            } else if Self.separates(words[position]) {
                position += 1
                gap += 1
            } else {
                break
            }
        }
    }

    /// Whether a word may stand between the digits of one number.
    static func separates(_ word: HeardWord) -> Bool {
        word.isSign || separators.contains(word.text)
    }

    /// The digits that one or more words say: "4111", "four", "forty-one", "double four", "four ones", "eleven hundred eleven", "oh".
    static func digits(_ words: [HeardWord], at position: Int) -> (digits: [Int], length: Int)? {
        let word = words[position].text
        let next = position + 1 < words.count ? words[position + 1].text : ""
        if let times = ["double": 2, "triple": 3, "treble": 3, "quadruple": 4][word] {
            guard let digit = single(next) ?? plurals[next] else { return nil }
            return (Array(repeating: digit, count: times), 2)
        }
        if let digit = plurals[next], let times = NumberWord.units[word] ?? NumberWord.teens[word] ?? Int(word),
            (1...19).contains(times)
        {
            return (Array(repeating: digit, count: times), 2)
        }
        if let cardinal = SpokenCardinal.digits(words, at: position) { return cardinal }
        if let foreign = RomanceNumber.digits(words, at: position) { return foreign }
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
        if word == "oh" || word == "o" || word == "nought" || word == "naught" { return 0 }
        guard word.count == 1 else { return nil }
        return word.first?.wholeNumberValue
    }

    /// What a recogniser writes for a digit in the middle of digits: "one one for one".
    private static func misheard(
        _ words: [HeardWord], at position: Int, after digits: [Int]
    ) -> (digits: [Int], length: Int)? {
        guard digits.count >= 2, position + 1 < words.count, let digit = alike[words[position].text],
            Self.digits(words, at: position + 1) != nil
        else { return nil }
        return ([digit], 1)
    }

    private static let alike = ["for": 4, "fore": 4, "to": 2, "too": 2, "won": 1, "ate": 8, "tree": 3]

    private static let plurals = [
        "zeros": 0, "zeroes": 0, "ohs": 0, "ones": 1, "twos": 2, "threes": 3, "fours": 4, "fives": 5, "sixes": 6,
        "sevens": 7, "eights": 8, "nines": 9,
    ]

    private static let separators: Set<String> = [
        "um", "uh", "er", "erm", "hm", "hmm", "and", "then", "space", "dash", "hyphen", "comma", "next", "so", "okay",
        "ok", "like", "that's", "is", "it's", "followed", "by", "another", "again", "wait", "sorry", "let", "me", "see",
        "ah", "well", "you", "know", "y", "luego", "despues", "después", "espacio", "guion", "coma", "eh", "este",
        "entonces", "et", "puis", "ensuite", "espace", "tiret", "virgule", "euh", "alors", "c'est", "es", "est",
    ]
}
