/// The words of each class, read once while the grammar is compiled.
struct StopLexicon {
    private(set) var vocabulary = StopVocabulary()
    private var classes: [StopWordClass: StopWordSet] = [:]

    init() {
        for (kind, words) in Self.english + Self.spanish + Self.french + Self.german + Self.portuguese {
            for word in words.split(whereSeparator: \.isWhitespace) {
                classes[kind, default: StopWordSet()].insert(vocabulary.enter(String(word)))
            }
        }
    }

    /// The words of a part of a line: `a|b|@call`.
    mutating func words(_ part: some StringProtocol) -> StopWordSet {
        var set = StopWordSet()
        for text in part.split(separator: "|") {
            if text.hasPrefix("@") {
                guard let kind = StopWordClass(rawValue: String(text.dropFirst())), let words = classes[kind] else {
                    preconditionFailure("no word class of that name: \(text)")
                }
                set.formUnion(words)
            } else {
                set.insert(vocabulary.enter(String(text)))
            }
        }
        return set
    }
}
