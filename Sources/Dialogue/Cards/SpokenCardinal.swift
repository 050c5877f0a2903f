/// A whole number said with "hundred" or "thousand": "forty-one hundred eleven" is 4111.
enum SpokenCardinal {
    /// The digits of the number that begins at a word, and how many words say it; nil where neither hundred nor thousand is said.
    static func digits(_ words: [HeardWord], at start: Int) -> (digits: [Int], length: Int)? {
        guard let first = hundreds(words, at: start) else { return nil }
        var (value, end, isRound) = (first.value, first.end, first.saysHundred)
        if text(words, end) == "thousand" {
            (value, end, isRound) = (value * 1000, end + 1, true)
            if let rest = hundreds(words, at: skippingAnd(words, end)), rest.value < 1000 {
                (value, end) = (value + rest.value, rest.end)
            }
        }
        guard isRound else { return nil }
        return (String(value).compactMap(\.wholeNumberValue), end - start)
    }

    /// A number below 10,000 without "thousand": "eleven hundred and eleven", "forty-one".
    private static func hundreds(_ words: [HeardWord], at start: Int) -> (value: Int, end: Int, saysHundred: Bool)? {
        guard let few = below100(words, at: start) else { return nil }
        guard few.value > 0, text(words, few.end).hasPrefix("hundred") else { return (few.value, few.end, false) }
        let rest = below100(words, at: skippingAnd(words, few.end + 1))
        return (few.value * 100 + (rest?.value ?? 0), rest?.end ?? few.end + 1, true)
    }

    private static func below100(_ words: [HeardWord], at start: Int) -> (value: Int, end: Int)? {
        let word = text(words, start)
        if let unit = NumberWord.units[word] { return (unit, start + 1) }
        if let teen = NumberWord.teens[word] { return (teen, start + 1) }
        guard let tens = NumberWord.tens[word] else { return nil }
        let next = text(words, start + 1) == "-" ? start + 2 : start + 1
        guard let unit = NumberWord.units[text(words, next)], unit > 0 else { return (tens, start + 1) }
        return (tens + unit, next + 1)
    }

    private static func skippingAnd(_ words: [HeardWord], _ position: Int) -> Int {
        text(words, position) == "and" ? position + 1 : position
    }

    private static func text(_ words: [HeardWord], _ position: Int) -> String {
        words.indices.contains(position) ? words[position].text : ""
    }
}
