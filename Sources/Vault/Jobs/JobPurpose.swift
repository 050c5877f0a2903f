/// What a job does when it is due.
package enum JobPurpose: String, Hashable, Sendable, CaseIterable {
    /// Call the person about the cart.
    case callCart = "call_cart"
    /// Ask by text whether the number is the person's (CON-6).
    case confirmNumber = "confirm_number"
    /// Text the link to the cart.
    case sendLink = "send_link"
    /// Say by text that the stop was heard (REV-7).
    case confirmStop = "confirm_stop"
    /// Answer HELP by text.
    case answerHelp = "answer_help"
    /// Text the link to the do-not-call policy (REV-13).
    case answerPolicy = "answer_policy"

    /// A text has no key at the carrier: what may have been sent is never sent again.
    package var isText: Bool {
        switch self {
        case .callCart: false
        case .confirmNumber, .sendLink, .confirmStop, .answerHelp, .answerPolicy: true
        }
    }
}
