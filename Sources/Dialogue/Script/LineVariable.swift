/// What a line may speak of that differs from call to call.
package enum LineVariable: String, Hashable, Sendable, Codable, CaseIterable {
    /// The name the agent gives itself; a merchant's setting.
    case agentName = "agent_name"
    /// The registered name of the seller.
    case legalName = "legal_name"
    /// The name that customers know.
    case brand
    /// The number where the seller takes calls, as it is spoken: digit by digit.
    case callbackNumber = "callback_number"
    /// The first name of the person called.
    case firstName = "first_name"
    /// The granted discount in words: "ten percent".
    case offerPercent = "offer_percent"
    /// For how long the granted offer holds, in words: "forty-eight hours".
    case offerTerm = "offer_term"

    /// Whether the value comes from a granted offer, so that a line with it may be said only after one.
    package var belongsToOffer: Bool {
        switch self {
        case .offerPercent, .offerTerm: true
        case .agentName, .legalName, .brand, .callbackNumber, .firstName: false
        }
    }
}
