/// How an answering machine's greeting ended. It may come without an ``AnswererDetection`` before it, and then it means
/// a machine just the same.
package enum GreetingEnd: Equatable, Sendable {
    case beepDetected, noBeepDetected
    /// A long silence.
    case ended
    case notSure
    /// A call screener has finished its question.
    case promptEnded
    case unlisted(String)

    /// Reads a `result` as Telnyx writes it.
    package init(wireName: String) {
        switch wireName {
        case "beep_detected": self = .beepDetected
        case "no_beep_detected": self = .noBeepDetected
        case "ended": self = .ended
        case "not_sure": self = .notSure
        case "prompt_ended": self = .promptEnded
        default: self = .unlisted(wireName)
        }
    }
}
