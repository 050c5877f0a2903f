/// The text messages that a merchant words.
package enum MessageTemplateName: String, Hashable, Sendable, Codable, CaseIterable {
    /// Asks the person to confirm the number (CON-6).
    case confirmation
    /// The link to the cart, asked for in a call.
    case link
    /// The same with the code of the granted offer.
    case linkWithOffer = "link_with_offer"
    /// Confirms a stop; sells nothing (REV-7).
    case stopConfirmation = "stop_confirmation"
    /// Answers HELP: who writes, how to stop, whom to call; sells nothing.
    case help
    /// Answers whoever asks for the do-not-call policy, with the link to it (REV-13).
    case doNotCallPolicy = "do_not_call_policy"
}
