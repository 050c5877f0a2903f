@testable import Commerce

/// The worked example of the offer rules: a desk of 249.00 that costs 141.00, and two lamps that are never discounted.
enum OfferFixtures {
    static let now = WallTime(secondsSince1970: 1_795_449_600)

    static func usd(_ cents: Int64) -> Money { Money(minorUnits: cents, currency: .usd) }

    static func item(
        _ sku: String = "DESK", quantity: Int = 1, price: Int64 = 24_900, cost: Int64? = 14_100, excluded: Bool = false
    ) -> CartItem {
        CartItem(
            sku: sku, title: sku, quantity: quantity, unitPrice: usd(price), unitCost: cost.map(usd),
            isExcludedFromDiscount: excluded)
    }

    static func cart(
        _ items: [CartItem] = [item(), item("LAMP", quantity: 2, price: 3950, cost: 1800, excluded: true)],
        subtotal: Int64 = 32_800, codes: [String] = [], state: CartState = .open, of person: Int = 1
    ) throws -> Cart {
        try Cart(
            id: CartID("cart_\(person)"), currency: .usd, items: items, subtotal: usd(subtotal), discountCodes: codes,
            recoveryLink: "https://shop.example.com/c/\(person)", abandonedAt: now - .seconds(3600), state: state)
    }

    static let ladder = [
        OfferStep(.freeShipping), OfferStep(.percent(.whole(5))), OfferStep(.percent(.whole(10))),
        OfferStep(.percent(.whole(15)), earliestContact: 3),
    ]

    static func policy(
        ladder: [OfferStep] = ladder, cap: Percentage = .whole(15), floor: Percentage = .whole(35),
        minimum: Int64 = 5000, excluded: [String] = [], shipping: Int64? = nil, budget: Int64? = nil
    ) throws -> OfferPolicy {
        try OfferPolicy(
            ladder: ladder, cap: cap, capApprovedBy: "Head of trade", marginFloor: floor, minimumSubtotal: usd(minimum),
            excludedSKUs: excluded,
            shippingCost: shipping.map(usd), dailyBudget: budget.map(usd))
    }

    static func request(_ reason: OfferRequest.Reason = .price) throws -> OfferRequest {
        guard let code = DiscountCode("ABCDEFGHJK") else { throw MissingCode() }
        return OfferRequest(reason: reason, offer: "offer_1", code: code)
    }

    struct MissingCode: Error {}
}

extension OfferDecision {
    var granted: GrantedOffer? { if case .granted(let offer) = self { offer } else { nil } }
}
