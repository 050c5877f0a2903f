/// A wish for an offer, made by the dialogue and never by a model's own number (DIS-9).
package struct OfferRequest: Hashable, Sendable {
    /// Why the dialogue asks.
    package enum Reason: String, Hashable, Sendable, Codable {
        /// The person named the price as what keeps them; no other reason opens the ladder (DIS-1).
        case price
        case delivery
        case size
        case payment
        case other
    }

    package let reason: Reason
    /// The identifier that the offer bears if granted.
    package let offer: OfferID
    /// The code that the offer bears if granted.
    package let code: DiscountCode

    package init(reason: Reason, offer: OfferID, code: DiscountCode) {
        self.reason = reason
        self.offer = offer
        self.code = code
    }
}
