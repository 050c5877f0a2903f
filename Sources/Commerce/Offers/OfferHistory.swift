/// What is on record about a person and a merchant, as far as an offer depends on it.
///
/// It holds nothing that could treat like persons differently (DIS-11).
package struct OfferHistory: Hashable, Sendable {
    /// Contacts about this cart before the present one.
    package let earlierContacts: Int
    /// When the person was last granted an offer on any other cart; nil for never.
    package let lastOfferAt: WallTime?
    /// Carts the person abandoned in the last 30 days, the present one counted.
    package let abandonedCartsIn30Days: Int
    package let isFullPriceRegular: Bool
    /// What the offers of this merchant granted today may cost together; nil when nothing was granted.
    package let grantedToday: Money?
    /// The offer already issued for this cart, if any: a cart never gets a second code.
    package let offerOfThisCart: OfferRecord?

    package init(
        earlierContacts: Int, lastOfferAt: WallTime? = nil, abandonedCartsIn30Days: Int = 1,
        isFullPriceRegular: Bool = false, grantedToday: Money? = nil, offerOfThisCart: OfferRecord? = nil
    ) {
        self.earlierContacts = earlierContacts
        self.lastOfferAt = lastOfferAt
        self.abandonedCartsIn30Days = abandonedCartsIn30Days
        self.isFullPriceRegular = isFullPriceRegular
        self.grantedToday = grantedToday
        self.offerOfThisCart = offerOfThisCart
    }
}
