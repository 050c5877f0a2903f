/// What one contact is for; it settles which gates apply to it.
package enum ContactPurpose: String, Hashable, Sendable, Codable, CaseIterable {
    /// A sales call or text about a left cart: every gate applies.
    case cartRecovery = "cart_recovery"
    /// The text that asks the person to confirm the number (CON-6): needs consent, not yet a confirmation.
    case numberConfirmation = "number_confirmation"
    /// The text with the link that the person just asked for in a call: once a call, not counted as a reminder (SMS-8).
    case requestedLink = "requested_link"
    /// The one text that confirms a stop, without a sales word, within five minutes of it (REV-7).
    case stopConfirmation = "stop_confirmation"
    /// The text that answers HELP: who writes, how to stop, whom to call.
    case helpAnswer = "help_answer"
    /// The text with the link to the written do-not-call policy, for whoever asks for it (REV-13).
    case policyAnswer = "policy_answer"

    /// Whether it answers what the person has just written, sells nothing, and so needs no consent and keeps no hours.
    package var answersPerson: Bool {
        switch self {
        case .cartRecovery, .numberConfirmation, .requestedLink: false
        case .stopConfirmation, .helpAnswer, .policyAnswer: true
        }
    }

    /// How long after a question its answer is still worth sending.
    package static let answerSpan: Duration = .seconds(15 * 60)
    /// How long after a stop its confirmation may still be sent (REV-7).
    package static let stopConfirmationSpan: Duration = .seconds(5 * 60)
}
