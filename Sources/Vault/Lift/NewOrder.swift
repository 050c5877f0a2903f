package import Commerce

/// An order as a shop told it, on its way into the vault.
package struct NewOrder: Hashable, Sendable {
    /// The shop's name for it; only a keyed hash of it is kept.
    package let orderID: String
    package let cart: CartID?
    /// Who placed it, as far as the shop's own words tell; whoever left the cart goes first.
    package let people: [PersonID]
    package let placedAt: WallTime
    /// What was paid.
    package let total: Money
    /// After the discount, before shipping and tax; nil when the shop did not say.
    package let subtotal: Money?
    package let discount: Money?
    package let codes: [String]
    /// When the session began at the cart's recovery link; nil when it began elsewhere, or the shop did not say.
    package let sessionStartedAt: WallTime?

    package init(
        orderID: String, cart: CartID?, people: [PersonID], placedAt: WallTime, total: Money, subtotal: Money? = nil,
        discount: Money? = nil, codes: [String] = [], sessionStartedAt: WallTime? = nil
    ) {
        self.orderID = orderID
        self.cart = cart
        self.people = people
        self.placedAt = placedAt
        self.total = total
        self.subtotal = subtotal
        self.discount = discount
        self.codes = codes
        self.sessionStartedAt = sessionStartedAt
    }
}
