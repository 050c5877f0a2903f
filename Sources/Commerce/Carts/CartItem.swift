/// One line of a cart.
package struct CartItem: Hashable, Sendable, Codable {
    /// The shop's stock-keeping unit.
    package let sku: String
    /// The title as the shop shows it.
    package let title: String
    /// How many pieces: 1 to ``quantityLimit``.
    package let quantity: Int
    /// The price of one piece before any discount.
    package let unitPrice: Money
    /// What one piece costs the merchant; nil when unknown, and then the line takes no part in any discount (DIS-4).
    package let unitCost: Money?
    /// True for what the shop never discounts: sale goods, gift cards, subscriptions, price-bound brands (DIS-4).
    package let isExcludedFromDiscount: Bool

    /// The most pieces one line may hold; more is taken for a broken feed.
    package static let quantityLimit = 100_000

    package init(
        sku: String, title: String, quantity: Int, unitPrice: Money, unitCost: Money?, isExcludedFromDiscount: Bool
    ) {
        self.sku = sku
        self.title = title
        self.quantity = quantity
        self.unitPrice = unitPrice
        self.unitCost = unitCost
        self.isExcludedFromDiscount = isExcludedFromDiscount
    }
}
