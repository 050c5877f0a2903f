import Commerce
import Scripts
import Testing

/// An offer as the engine grants it on the second contact about a desk and two lamps.
enum GrantedOfferFixture {
    static func tenPercent(of merchant: Merchant, at moment: WallTime) throws -> GrantedOffer {
        let decision = OfferEngine.decide(
            OfferRequest(reason: .price, offer: "off_1", code: try #require(DiscountCode("K7M2Q9XR"))),
            cart: try cart(), policy: merchant.offers, history: OfferHistory(earlierContacts: 1), at: moment)
        struct NotGranted: Error {}
        switch decision {
        case .granted(let offer): return offer
        case .standing, .refused: throw NotGranted()
        }
    }

    private static func cart() throws -> Cart {
        func dollars(_ cents: Int64) -> Money { Money(minorUnits: cents, currency: .usd) }
        return try Cart(
            id: "cart_4711", currency: .usd,
            items: [
                CartItem(
                    sku: "DESK-WAL-120", title: "Walnut Desk 120", quantity: 1, unitPrice: dollars(24_900),
                    unitCost: dollars(14_100), isExcludedFromDiscount: false),
                CartItem(
                    sku: "LAMP-BRS", title: "Brass Lamp", quantity: 2, unitPrice: dollars(3_950),
                    unitCost: dollars(1_800), isExcludedFromDiscount: true),
            ], subtotal: dollars(32_800), recoveryLink: "https://shop.example.com/c/recover/fake",
            abandonedAt: WallTime(secondsSince1970: 1_794_900_000))
    }
}
