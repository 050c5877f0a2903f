/// What a text message may speak of.
package enum MessageVariable: String, Hashable, Sendable, Codable, CaseIterable {
    case brand
    case legalName = "legal_name"
    /// The shop's link that opens the cart.
    case link
    /// The code of the granted offer.
    case code
    /// What the granted offer gives, in words: "ten percent off", "free shipping".
    case offer
    /// The number where the seller takes calls and do-not-call requests.
    case callback
    /// The link to the do-not-call policy.
    case policy
    /// For how long it holds, in words.
    case offerTerm = "offer_term"
}
