/// A number in a text, in digits or in words, with what was said around it.
struct NumberPhrase: Hashable, Sendable {
    /// In ten-thousandths, so that "twelve and a half percent" and $12.50 are exact; nil if the words make no single number.
    let tenThousandths: Int64?
    /// The words that it is made of, by position.
    let words: Range<Int>
}

extension NumberPhrase {
    static let one: Int64 = 10_000
    /// Numbers of more digits are codes or telephone numbers, not quantities.
    static let digitLimit = 9

    /// Reads the number that begins at a word; nil if none does.
    static func reading(_ words: [HeardWord], at start: Int) -> NumberPhrase? {
        let first = words[start].text
        if first.contains(where: \.isNumber) { return written(words, at: start) }
        if NumberWord.isNumber(first) { return spelled(words, at: start) }
        return nil
    }

    private static func written(_ words: [HeardWord], at start: Int) -> NumberPhrase {
        let value = decimal(words[start].text)
        return NumberPhrase(tenThousandths: value, words: start..<(start + 1))
    }

    /// `1,200.50` in ten-thousandths; nil for anything but ASCII digits with one dot and commas.
    static func decimal(_ text: String) -> Int64? {
        let parts = text.utf8.filter { $0 != UInt8(ascii: ",") }.split(
            separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, (1...digitLimit).contains(whole.count), let units = integer(whole) else {
            return nil
        }
        guard parts.count == 2 else { return units * one }
        let fraction = parts[1]
        guard (1...4).contains(fraction.count), let digits = integer(fraction) else { return nil }
        return units * one + digits * [1000, 100, 10, 1][fraction.count - 1]
    }

    private static func integer(_ digits: some Sequence<UInt8>) -> Int64? {
        var value: Int64 = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int64(digit - UInt8(ascii: "0"))
        }
        return value
    }

    /// "forty-eight", "one hundred and twenty", "twelve and a half", "twelve point five".
    private static func spelled(_ words: [HeardWord], at start: Int) -> NumberPhrase {
        var reader = SpelledNumber(words: words, position: start)
        let value = reader.read()
        return NumberPhrase(tenThousandths: value, words: start..<reader.position)
    }
}
