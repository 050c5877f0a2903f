import Commerce

/// Stands before the synthesiser and the text message: no percent, price or code that no live offer says (DIS-9).
///
/// It errs on the side of silence: every digit, number word, currency sign, word like "free" and code-like token is refused unless it is
/// allowed. What a percent is, is told by the words around it, so that an allowed "ten percent" never lets "ten dollars" through.
package enum SpokenNumberGuard {
    /// Finds what may not be said; empty means that `text` may go out.
    package static func check(_ text: String, against allowed: AllowedNumbers) -> [NumberFinding] {
        let words = HeardWord.words(of: text)
        let plain = PlainSpans(of: allowed.plain, in: words)
        var findings: [NumberFinding] = []
        var position = 0
        while position < words.count {
            let (finding, end) = examine(words, at: position, allowed, plain)
            if let finding { findings.append(NumberFinding(kind: finding, word: position)) }
            position = end
        }
        return findings
    }

    /// What stands at a word, if it is not allowed, and where the next thing begins.
    private static func examine(
        _ words: [HeardWord], at position: Int, _ allowed: AllowedNumbers, _ plain: PlainSpans
    ) -> (NumberFinding.Kind?, Int) {
        if let bargain = Bargain.reading(words, at: position) {
            return (bargain.isAllowed(by: allowed) ? nil : .bargain, position + bargain.length)
        }
        if let end = CodeToken.end(words, at: position) {
            let isAllowed = CodeToken.isOffered(words[position..<end], allowed) || plain.covers(position..<end)
            return (isAllowed ? nil : .code, end)
        }
        guard let phrase = NumberPhrase.reading(words, at: position) else {
            let isLoose = isUnit(words[position].text) && !follows(number: words, position)
            return (isLoose ? .amount : nil, position + 1)
        }
        return examine(phrase, words, allowed, plain)
    }

    private static func examine(
        _ phrase: NumberPhrase, _ words: [HeardWord], _ allowed: AllowedNumbers, _ plain: PlainSpans
    ) -> (NumberFinding.Kind?, Int) {
        let end = phrase.words.upperBound
        switch NumberUnit.reading(around: phrase.words, in: words) {
        case .percent(let length):
            return (allows(percent: phrase, allowed) ? nil : .percent, end + length)
        case .money(let currency, let length):
            return (allows(amount: phrase, currency, allowed) ? nil : .amount, end + length)
        case .hours(let length):
            return (allows(hours: phrase, allowed) || plain.covers(phrase.words) ? nil : .number, end + length)
        case .off(let length):
            return (.amount, end + length)
        case .none:
            return (plain.covers(phrase.words) ? nil : .number, end)
        }
    }

    private static func allows(percent phrase: NumberPhrase, _ allowed: AllowedNumbers) -> Bool {
        allowed.offered.percentages.contains { Int64($0.basisPoints) * 100 == phrase.tenThousandths }
    }

    private static func allows(amount phrase: NumberPhrase, _ currency: Currency?, _ allowed: AllowedNumbers) -> Bool {
        allowed.offered.amounts.contains { $0.currency == currency && $0.minorUnits * 100 == phrase.tenThousandths }
    }

    private static func allows(hours phrase: NumberPhrase, _ allowed: AllowedNumbers) -> Bool {
        allowed.offered.spans.contains {
            Int64($0.wholeMilliseconds / 3_600_000) * NumberPhrase.one == phrase.tenThousandths
        }
    }

    /// A currency sign, a percent sign or their words without a number beside them: "a few dollars off".
    private static func isUnit(_ word: String) -> Bool {
        NumberUnit.percentWords.contains(word) || NumberUnit.currency(word) != nil
    }

    private static func follows(number words: [HeardWord], _ position: Int) -> Bool {
        // A sign before its number is read together with it.
        NumberUnit.leading(words[position].text) != nil && position + 1 < words.count
            && NumberPhrase.reading(words, at: position + 1) != nil
    }
}
