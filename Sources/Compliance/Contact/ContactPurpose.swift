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

    /// How long after a stop its confirmation may still be sent (REV-7).
    package static let stopConfirmationSpan: Duration = .seconds(5 * 60)
}
