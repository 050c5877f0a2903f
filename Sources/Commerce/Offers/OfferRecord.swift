/// An offer as it is stored and logged: plain, and without any right of its own.
///
/// To speak or text it, have it checked again into a ``GrantedOffer`` by ``OfferEngine/recheck(_:cart:policy:at:)``.
package struct OfferRecord: Hashable, Sendable, Codable {
    package let offer: OfferID
    package let cart: CartID
    package let benefit: OfferBenefit
    /// What the order must still come to for the code to work (DIS-3).
    package let minimumSubtotal: Money
    /// The lines of the cart that the code does not touch.
    package let excludedSKUs: [String]
    package let code: DiscountCode
    package let grantedAt: WallTime
    package let expiresAt: WallTime
    /// The most this offer can cost the merchant, for the daily budget.
    package let worth: Money

    package init(
        offer: OfferID, cart: CartID, benefit: OfferBenefit, minimumSubtotal: Money, excludedSKUs: [String],
        code: DiscountCode, grantedAt: WallTime, expiresAt: WallTime, worth: Money
    ) {
        self.offer = offer
        self.cart = cart
        self.benefit = benefit
        self.minimumSubtotal = minimumSubtotal
        self.excludedSKUs = excludedSKUs
        self.code = code
        self.grantedAt = grantedAt
        self.expiresAt = expiresAt
        self.worth = worth
    }

    private enum CodingKeys: String, CodingKey {
        case offer
        case cart
        case benefit
        case minimumSubtotal = "minimum_subtotal"
        case excludedSKUs = "excluded_skus"
        case code
        case grantedAt = "granted_at"
        case expiresAt = "expires_at"
        case worth
    }
}
