import Commerce

/// What a number counts, told by the words around it. Lengths are of the words behind the number that belong to it.
enum NumberUnit: Hashable, Sendable {
    case percent(length: Int)
    /// Nil stands for a currency that no offer is made in.
    case money(Currency?, length: Int)
    case hours(length: Int)
    /// "Ten off": a discount of who knows what.
    case off(length: Int)
    case none

    static let percentWords: Set<String> = ["percent", "%", "percentage", "pct", "\u{2030}"]

    static func reading(around number: Range<Int>, in words: [HeardWord]) -> NumberUnit {
        let next = text(words, number.upperBound)
        if let next, percentWords.contains(next) { return .percent(length: 1) }
        if next == "per", text(words, number.upperBound + 1) == "cent" { return .percent(length: 2) }
        if number.lowerBound > 0, let sign = leading(words[number.lowerBound - 1].text) {
            return .money(sign, length: 0)
        }
        if let next, let currency = currency(next) { return .money(currency, length: 1) }
        if next == "hour" || next == "hours" { return .hours(length: 1) }
        if next == "off" || next == "discount" { return .off(length: 1) }
        return .none
    }

    /// The currency of a word that may stand behind a number; nil if it is no such word.
    static func currency(_ word: String) -> Currency?? {
        switch word {
        case "dollar", "dollars", "buck", "bucks", "usd", "$": .some(.usd)
        case "cent", "cents", "euro", "euros", "pound", "pounds", "quid", "eur", "gbp", "\u{20AC}", "\u{A3}": .some(nil)
        default: nil
        }
    }

    /// The currency of a sign that stands before a number; nil if it is none.
    static func leading(_ word: String) -> Currency?? {
        switch word {
        case "$", "usd": .some(.usd)
        case "\u{20AC}", "\u{A3}", "eur", "gbp": .some(nil)
        default: nil
        }
    }

    private static func text(_ words: [HeardWord], _ position: Int) -> String? {
        position < words.count ? words[position].text : nil
    }
}
