extension TurnCompleteness {
    /// Reads an answer's end: a word that must go on, a whole answer to a closed question, or neither.
    init(of text: String, words: [String], intent: Intent, confidence: Confidence, expecting expectation: Expectation) {
        if Self.trailsOff(text) || Self.mustGoOn(words) {
            self = .incomplete
        } else if Self.isRequest(intent) || (confidence == .whole && Self.asksForOneWord(expectation)) {
            self = .closed
        } else {
            self = .open
        }
    }

    /// Recognisers write a voice that trails off with dots, a dash or a comma.
    private static func trailsOff(_ text: String) -> Bool {
        guard let last = text.last(where: { !$0.isWhitespace && $0 != "\"" }) else { return false }
        return last == "," || last == "-" || last == "\u{2026}" || last == "\u{2014}" || text.hasSuffix("...")
    }

    private static func mustGoOn(_ words: [String]) -> Bool {
        guard let last = words.last else { return false }
        if unfinished.contains(last) { return true }
        guard words.count >= 2 else { return last == "so" || last == "well" }
        let before = words[words.count - 2]
        switch last {
        case "so": return !["think", "hope", "guess", "suppose", "say", "believe"].contains(before)
        case "is", "was": return !["it", "that", "this", "what", "who", "she", "he"].contains(before)
        case "to": return !["want", "like", "love", "have", "going"].contains(before)
        default: return false
        }
    }

    /// Whether somebody who has said this waits for an answer.
    private static func isRequest(_ intent: Intent) -> Bool {
        switch intent {
        case .askAI, .whoIsThis, .repeatPlease, .textLink, .wrongPerson, .goodbye, .notInterested, .humanRequest,
            .recordingObjection, .emergency, .vulnerable:
            true
        case .yes, .no, .accept, .greeting, .backchannel, .priceObjection, .laterObjection, .callback,
            .shippingConcern, .technicalTrouble, .comparing, .productQuestion, .alreadyBought, .privacyRequest,
            .minorSuspected, .secretGiven, .other:
            false
        }
    }

    private static func asksForOneWord(_ expectation: Expectation) -> Bool {
        switch expectation {
        case .greeting, .yesNo, .choice: true
        case .openAnswer, .nothing: false
        }
    }

    private static let unfinished: Set<String> = [
        "and", "but", "or", "because", "the", "a", "an", "my", "your", "um", "uh", "er", "erm", "with", "for", "of",
        "if", "at", "from", "i", "then", "also", "maybe", "than", "about", "are", "am", "will",
    ]
}
