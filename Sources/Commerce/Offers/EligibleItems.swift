/// The lines of a cart that a discount may touch, as two sums (DIS-4).
struct EligibleItems: Equatable {
    /// Price of all eligible pieces, in minor units. The cart was checked to fit when it was made.
    let price: Int64
    /// Cost of all eligible pieces, in minor units.
    let cost: Int64
    let excludedSKUs: [String]

    init(of cart: Cart, under policy: OfferPolicy) {
        var price: Int128 = 0
        var cost: Int128 = 0
        var excluded: [String] = []
        for item in cart.items {
            guard !item.isExcludedFromDiscount, !policy.excludedSKUs.contains(item.sku), let unitCost = item.unitCost
            else {
                excluded.append(item.sku)
                continue
            }
            price += Int128(item.unitPrice.minorUnits) * Int128(item.quantity)
            cost += Int128(unitCost.minorUnits) * Int128(item.quantity)
        }
        self.price = Int64(clamping: price)
        // Clamping a cost down could only flatter the margin; a cost this high is no margin at all.
        self.cost = Int64(clamping: cost)
        self.excludedSKUs = excluded
    }

    var isEmpty: Bool { price <= 0 }

    /// The highest discount that leaves the margin floor: (P − C ÷ (1 − floor)) ÷ P, cut to a basis point (DIS-5).
    ///
    /// P 249.00, C 141.00 and a floor of 35 % give 12.88 %.
    func highestDiscount(keeping floor: Percentage) -> Percentage {
        guard price > 0 else { return Percentage(basisPoints: 0) }
        let bearing = Int128(price) * Int128(10_000 - floor.basisPoints)
        let spare = bearing - Int128(cost) * 10_000
        guard spare > 0 else { return Percentage(basisPoints: 0) }
        return Percentage(basisPoints: Int(spare * 10_000 / bearing))
    }

    /// Whether the margin floor still stands after the merchant pays the shipping; false when its cost is unknown.
    func canBear(_ shipping: Money?, keeping floor: Percentage) -> Bool {
        guard let shipping, price > 0 else { return false }
        let whole = Int128(cost) + Int128(shipping.minorUnits)
        return whole * 10_000 <= Int128(price) * Int128(10_000 - floor.basisPoints)
    }
}
