/// The three or four digits on the back of a card, known by what is said before them.
enum SecurityCode {
    static let lengths = 3...4
    /// How many words may stand between the name of the code and its digits.
    static let reach = 8

    /// Whether a name of the code ends at a word.
    static func isNamed(_ words: [HeardWord], endingAt position: Int) -> Bool {
        names.contains { name in
            let start = position + 1 - name.count
            return start >= 0 && words[start...position].map(\.text) == name
        }
    }

    private static let names: [[String]] = [
        ["cvv"], ["cvc"], ["cvv2"], ["cvc2"], ["csc"], ["cid"], ["c", "v", "v"], ["c", "v", "c"], ["security", "code"],
        ["verification", "code"], ["security", "number"], ["digit", "code"], ["back", "of", "the", "card"],
        ["back", "of", "my", "card"], ["back", "of", "it"], ["on", "the", "back"], ["card", "code"],
    ]
}
