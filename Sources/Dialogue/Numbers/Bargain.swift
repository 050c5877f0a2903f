/// Words that promise a price without a number: "free", "half off", "double".
struct Bargain: Hashable, Sendable {
    /// How many words it is made of.
    let length: Int
    private let isFreeShipping: Bool

    func isAllowed(by allowed: AllowedNumbers) -> Bool { isFreeShipping && allowed.freeShipping }

    /// The bargain that begins at a word; nil if none does.
    static func reading(_ words: [HeardWord], at position: Int) -> Bargain? {
        let word = words[position].text
        guard promises.contains(word) else {
            let isHalf = word == "half" && !isPartOfNumber(words, position)
            return isHalf ? Bargain(length: 1, isFreeShipping: false) : nil
        }
        if word == "free" {
            let before = position > 0 ? words[position - 1].text : ""
            if before == "feel" { return nil }
            let next = position + 1 < words.count ? words[position + 1].text : ""
            let isShipping = ["shipping", "delivery"].contains(next)
            return Bargain(length: isShipping ? 2 : 1, isFreeShipping: isShipping)
        }
        return Bargain(length: 1, isFreeShipping: false)
    }

    private static func isPartOfNumber(_ words: [HeardWord], _ position: Int) -> Bool {
        position >= 3 && words[position - 1].text == "a" && words[position - 2].text == "and"
            && NumberWord.isNumber(words[position - 3].text)
    }

    private static let promises: Set<String> = [
        "free", "double", "doubled", "triple", "tripled", "twice", "thrice", "quadruple", "halves", "halved", "quarter",
        "bogo", "complimentary", "gratis", "freebie", "wholesale", "cheapest", "lowest", "clearance",
    ]
}
