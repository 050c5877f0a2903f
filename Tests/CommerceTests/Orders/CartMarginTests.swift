import Commerce
import Controls
import Testing

/// What an order leaves to the merchant (ATT-3).
struct CartMarginTests {
    private func dollars(_ cents: Int64) -> Money { Money(minorUnits: cents, currency: .usd) }

    private func cart(cost: Int64?) throws -> Cart {
        try Cart(
            id: "cart_1", currency: .usd,
            items: [
                CartItem(
                    sku: "LAMP", title: "Lamp", quantity: 2, unitPrice: dollars(5_000),
                    unitCost: cost.map(dollars), isExcludedFromDiscount: false)
            ],
            subtotal: dollars(10_000), recoveryLink: "https://shop.example.com/c/1",
            abandonedAt: WallTime(secondsSince1970: 0))
    }

    /// Goods at cost are taken off what was left after the discount.
    @Test(.controls("ATT-3")) func theCostOfTheGoodsIsTakenOff() throws {
        let cart = try cart(cost: 3_000)
        #expect(cart.margin(orderedFor: dollars(10_000), discount: nil) == dollars(4_000))
        #expect(cart.margin(orderedFor: dollars(9_500), discount: dollars(500)) == dollars(3_500))
        #expect(cart.margin(orderedFor: dollars(5_000), discount: dollars(5_000)) == dollars(-1_000))
    }

    /// Other goods, unknown costs and another currency have no margin that could be told.
    @Test(.controls("ATT-3")) func whatIsNotKnownIsNotMadeUp() throws {
        #expect(try cart(cost: nil).margin(orderedFor: dollars(10_000), discount: nil) == nil)
        let cart = try cart(cost: 3_000)
        #expect(cart.margin(orderedFor: dollars(9_500), discount: nil) == nil)
        #expect(cart.margin(orderedFor: dollars(20_000), discount: nil) == nil)
        let euros = Money(minorUnits: 10_000, currency: try #require(Currency("EUR")))
        #expect(cart.margin(orderedFor: euros, discount: nil) == nil)
    }
}
