/// Reads an answer by rules over its normalised words; the same words always mean the same.
///
/// It knows English. The stop matcher runs before it: nothing here decides whether a person may be called again.
package enum IntentMatcher {
    /// Reads `text` as an answer to what the agent expected.
    /// - Parameters:
    ///   - text: what the recogniser heard, capitals and punctuation and all, already redacted.
    ///   - expectation: ``DialogueMachine/expectation`` at the time.
    package static func understand(_ text: String, expecting expectation: Expectation) -> Understanding {
        let words = HeardWord.plainWords(of: text)
        let (intent, confidence) = reading(of: words, expecting: expectation)
        let completeness = TurnCompleteness(
            of: text, words: words, intent: intent, confidence: confidence, expecting: expectation)
        return Understanding(intent: intent, confidence: confidence, completeness: completeness)
    }

    /// Reads words that secrets were taken out of. Who gives one is refused, unless the words end the call anyway.
    /// - Parameters:
    ///   - text: the words as they were heard: beside a card's digits an age is taken out, too, and must be known all the same.
    ///   - year: the present one, by which a year of birth tells a child (AGE-3); nil where nobody's age matters.
    package static func understand(
        _ redacted: Redacted, of text: String, expecting expectation: Expectation, in year: Int? = nil
    ) -> Understanding {
        let plain = understand(redacted.text, expecting: expectation)
        if let year, HouseRule(plain.intent) == nil, ChildsBirthYear.isSaid(in: text, year: year) {
            return Understanding(intent: .minorSuspected, confidence: .whole, completeness: plain.completeness)
        }
        guard redacted.hit, HouseRule(plain.intent) == nil else { return plain }
        let whole = understand(text, expecting: expectation)
        if HouseRule(whole.intent) != nil { return whole }
        guard redacted.refused != nil else { return plain }
        return Understanding(intent: .secretGiven, confidence: .whole, completeness: plain.completeness)
    }

    private static func reading(
        of words: [String], expecting expectation: Expectation
    ) -> (intent: Intent, confidence: Confidence) {
        let kept = words.filter { !fillers.contains($0) }
        for rule in rules {
            // "Are you, like, a bot?" is a phrase only without its filler, "sounds like a bot" only with it.
            let found = [rule.confidence(in: words), rule.confidence(in: kept)].compactMap { $0 }.max()
            guard let found else { continue }
            return (rule.intent.read(expecting: expectation), found)
        }
        return (.other, .none)
    }

    /// Most serious first: what ends a call beats what sells, and a reason beats the bare yes or no that it came with.
    private static let rules = Phrases.law + Phrases.request + Phrases.objection + Phrases.turn

    private static let fillers: Set<String> = [
        "um", "uh", "er", "erm", "hmm", "well", "oh", "ah", "please", "sir", "ma'am", "actually", "just", "honestly",
        "like",
    ]
}
