package import Commerce

/// An order that was placed. It ends every contact about its cart, whatever arrives after it.
package struct CompletedOrder: Equatable, Sendable {
    /// Which event it is.
    package let heading: IntakeHeading
    /// The cart that it came from, if the shop knows.
    package let cart: CartID?
    /// The shop's name for the order.
    package let orderID: String
    /// After the discount, before shipping and tax.
    package let subtotal: Money?
    /// What was taken off.
    package let discount: Money?
    /// What was paid.
    package let total: Money
    /// The codes that were used, by which a recovery is told.
    package let discountCodes: [String]
    /// When the session in which it was placed began at the cart's recovery link; nil when it began elsewhere, or the shop does not say.
    package let sessionStartedAt: WallTime?
    /// Has a number or an identifier of the shop's.
    package let person: ShopPerson

    package init(
        heading: IntakeHeading, cart: CartID?, orderID: String, subtotal: Money?, discount: Money?, total: Money,
        discountCodes: [String], sessionStartedAt: WallTime? = nil,
        person: ShopPerson
    ) {
        self.heading = heading
        self.cart = cart
        self.orderID = orderID
        self.subtotal = subtotal
        self.discount = discount
        self.total = total
        self.discountCodes = discountCodes
        self.sessionStartedAt = sessionStartedAt
        self.person = person
    }
}
