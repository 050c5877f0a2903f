/// Takes card numbers and security codes out of recognised words before they go anywhere (PCI-2).
///
/// Digits may be typed, grouped, or spoken one by one, in pairs ("forty-one eleven") and as "double four". A run is taken out whole, so that
/// no piece of it stays. It looks at one answer at a time.
package enum CardRedaction {
    /// The lengths of card numbers.
    package static let cardLengths = 13...19

    /// `text` with card-like digits replaced by `[card]` and security codes by `[cvv]`.
    package static func redact(_ text: String) -> Redacted {
        let words = HeardWord.words(of: text)
        var result = ""
        var copied = text.startIndex
        var hit = false
        var codeIsNear = 0
        var position = 0
        while position < words.count {
            guard let run = DigitRun(words, at: position) else {
                codeIsNear =
                    SecurityCode.isNamed(words, endingAt: position) ? SecurityCode.reach : max(codeIsNear - 1, 0)
                position += 1
                continue
            }
            if let mark = mark(for: run, codeIsNear: codeIsNear > 0) {
                result += text[copied..<words[run.words.lowerBound].range.lowerBound]
                result += mark
                copied = words[run.words.upperBound - 1].range.upperBound
                hit = true
            }
            position = run.words.upperBound
        }
        return Redacted(text: result + text[copied...], hit: hit)
    }

    private static func mark(for run: DigitRun, codeIsNear: Bool) -> String? {
        if isCard(run.digits) { return "[card]" }
        return codeIsNear && SecurityCode.lengths.contains(run.digits.count) ? "[cvv]" : nil
    }

    /// Whether digits hold a card number: 13 to 19 in a row with a right check digit, or as many as a card has and a card's first digit,
    /// for a recogniser that mishears one digit breaks the check and leaves the rest.
    private static func isCard(_ digits: [Int]) -> Bool {
        guard digits.count >= cardLengths.lowerBound else { return false }
        for length in cardLengths where length <= digits.count {
            for start in 0...(digits.count - length) where Luhn.holds(digits[start..<(start + length)]) { return true }
        }
        return (15...16).contains(digits.count) && (3...6).contains(digits[0])
    }
}
