/// What a text that a person sent asks of the house.
///
/// | text | what is done |
/// |---|---|
/// | a stop keyword, or any wording of a stop | suppression for all channels; one confirming text, unless the carrier has answered |
/// | YES and its like | the number counts as confirmed (CON-6); a suppression stands all the same |
/// | START, UNSTOP | nothing: they lift the carrier's block only; ours ends with no text (REV-10) |
/// | HELP, INFO | nothing by us: the carrier answers them |
/// | anything else | nothing |
package enum TextMeaning: Hashable, Sendable {
    case stop(StopRule)
    case confirmNumber
    case liftCarrierBlock
    case help
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
            switch match(final: message) {
            case .certain(let rule): .stop(rule)
            case .possible, .none: .other
            }
        }
    }
}
