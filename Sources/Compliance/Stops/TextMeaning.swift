/// What a text that a person sent asks of the house.
///
/// | text | what is done |
/// |---|---|
/// | a stop keyword, or any wording of a stop | suppression for all channels; one confirming text, unless the carrier has answered |
/// | YES and its like | the number counts as confirmed (CON-6); a suppression stands all the same |
/// | START, UNSTOP | nothing: they lift the carrier's block only; ours ends with no text (REV-10) |
/// | HELP, INFO and their like | one text with brand, way out and number to call, unless the carrier has answered |
/// | POLICY, or a question for the do-not-call policy | one text with the link to it (REV-13) |
/// | anything else | nothing |
package enum TextMeaning: Hashable, Sendable {
    case stop(StopRule)
    case confirmNumber
    case liftCarrierBlock
    case help
    case policy
    case other
}

extension StopMatcher {
    /// Reads a text message: keywords first, then as a final transcript.
    package func meaning(of message: String) -> TextMeaning {
        switch TextKeyword(message) {
        case .optOut: .stop(.keyword)
        case .liftBlock: .liftCarrierBlock
        case .confirm: .confirmNumber
        case .help: .help
        case .none:
            unkeyed(message)
        }
    }

    /// Of a text that is no keyword. A stop wins over a question beside it.
    private func unkeyed(_ message: String) -> TextMeaning {
        let words = StopWords(message).words
        let question = PolicyQuestion(words)
        if let rule = rule(in: question?.rest ?? words) { return .stop(rule) }
        return question == nil ? .other : .policy
    }
}
