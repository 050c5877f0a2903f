/// The phrases of one intent.
struct PhraseRule: Sendable {
    let intent: Intent
    /// Words that forbid the rule wherever they stand: "that does not sound good" accepts nothing.
    let unless: [String]
    let patterns: [PhrasePattern]

    init(_ intent: Intent, unless: [String] = [], _ phrases: [String]) {
        self.intent = intent
        self.unless = unless
        self.patterns = phrases.map(PhrasePattern.init)
    }

    /// How much of the answer the rule accounts for; nil if none of its phrases is there.
    func confidence(in words: [String]) -> Confidence? {
        guard !words.contains(where: unless.contains) else { return nil }
        var found: Confidence?
        for pattern in patterns {
            guard let range = pattern.range(in: words) else { continue }
            if range == words.indices { return .whole }
            found = .part
        }
        return found
    }
}
