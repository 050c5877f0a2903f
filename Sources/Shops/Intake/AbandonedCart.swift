package import Commerce
package import Compliance

/// A cart that was left, by whom, and what they had agreed to.
package struct AbandonedCart: Equatable, Sendable {
    /// Which event it is.
    package let heading: IntakeHeading
    /// The cart, checked.
    package let cart: Cart
    /// With shipping and tax, as the shop showed it; nil if it did not say.
    package let total: Money?
    /// Whose cart it is.
    package let person: ShopPerson
    /// The person's number, which the consents are bound to.
    package let number: E164
    /// The first restricted goods that the items' categories and titles name; nil for none (AGE-5). Of categories nothing else is kept.
    package let restrictedGoods: RestrictedGoods?
    /// At most ``consentLimit``.
    package let consents: [OfferedConsent]

    /// Consents that one event may carry; there are two channels.
    package static let consentLimit = 16

    package init(
        heading: IntakeHeading, cart: Cart, total: Money?, person: ShopPerson, number: E164,
        restrictedGoods: RestrictedGoods? = nil, consents: [OfferedConsent]
    ) {
        self.heading = heading
        self.cart = cart
        self.total = total
        self.person = person
        self.number = number
        self.restrictedGoods = restrictedGoods
        self.consents = consents
    }
}
