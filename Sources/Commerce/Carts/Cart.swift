/// A cart that a person left in a shop.
///
/// It holds no personal data but what its recovery link may carry; the person is named beside it, never in it.
package struct Cart: Hashable, Sendable {
    package let id: CartID
    package let currency: Currency
    package let items: [CartItem]
    /// The price of all items before shipping, tax and discount, as the shop states it.
    package let subtotal: Money
    /// Codes already in the cart; with one there, no other is granted (DIS-6).
    package let discountCodes: [String]
    /// The shop's link that opens this very cart again.
    package let recoveryLink: String
    package let abandonedAt: WallTime
    package var state: CartState

    /// The most lines a cart may hold.
    package static let itemLimit = 250

    /// Takes a cart, or says what is wrong with it.
    package init(
        id: CartID, currency: Currency, items: [CartItem], subtotal: Money, discountCodes: [String] = [],
        recoveryLink: String, abandonedAt: WallTime, state: CartState = .open
    ) throws(CartError) {
        try Cart.check(items, subtotal: subtotal, currency: currency)
        self.id = id
        self.currency = currency
        self.items = items
        self.subtotal = subtotal
        self.discountCodes = discountCodes
        self.recoveryLink = recoveryLink
        self.abandonedAt = abandonedAt
        self.state = state
    }

    private static func check(_ items: [CartItem], subtotal: Money, currency: Currency) throws(CartError) {
        guard !items.isEmpty else { throw .noItems }
        guard items.count <= itemLimit else { throw .tooManyItems(limit: itemLimit) }
        guard subtotal.currency == currency else { throw .currencyDiffers(sku: "subtotal") }
        guard subtotal.minorUnits >= 0 else { throw .negativeSubtotal }
        var whole = Money.zero(currency)
        for item in items {
            guard (1...CartItem.quantityLimit).contains(item.quantity) else {
                throw .quantityOutOfRange(sku: item.sku)
            }
            guard item.unitPrice.currency == currency, item.unitCost.map({ $0.currency == currency }) ?? true else {
                throw .currencyDiffers(sku: item.sku)
            }
            guard item.unitPrice.minorUnits >= 0, (item.unitCost?.minorUnits ?? 0) >= 0 else {
                throw .negativeAmount(sku: item.sku)
            }
            do {
                whole = try whole.adding(item.unitPrice.times(item.quantity))
                _ = try item.unitCost?.times(item.quantity)
            } catch {
                throw .amountTooLarge
            }
        }
    }
}
