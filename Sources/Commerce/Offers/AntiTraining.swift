/// The limits that keep people from learning to abandon carts for a discount (DIS-7).
package struct AntiTraining: Hashable, Sendable {
    /// No offer to a person who had one in this span.
    package let restAfterOffer: Duration
    /// No offer to a person who abandoned this many carts in 30 days, the present one counted.
    package let abandonedCartsIn30Days: Int
    /// Whether a person who regularly buys at full price is left out.
    package let sparesFullPriceRegulars: Bool

    package init(
        restAfterOffer: Duration = .seconds(90 * 86_400), abandonedCartsIn30Days: Int = 2,
        sparesFullPriceRegulars: Bool = true
    ) {
        self.restAfterOffer = restAfterOffer
        self.abandonedCartsIn30Days = abandonedCartsIn30Days
        self.sparesFullPriceRegulars = sparesFullPriceRegulars
    }
}

extension AntiTraining: Codable {
    private enum CodingKeys: String, CodingKey {
        case restAfterOffer = "rest_after_offer_seconds"
        case abandonedCartsIn30Days = "abandoned_carts_in_30_days"
        case sparesFullPriceRegulars = "spares_full_price_regulars"
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            restAfterOffer: .seconds(try values.decode(Int64.self, forKey: .restAfterOffer)),
            abandonedCartsIn30Days: try values.decode(Int.self, forKey: .abandonedCartsIn30Days),
            sparesFullPriceRegulars: try values.decode(Bool.self, forKey: .sparesFullPriceRegulars))
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(restAfterOffer.components.seconds, forKey: .restAfterOffer)
        try values.encode(abandonedCartsIn30Days, forKey: .abandonedCartsIn30Days)
        try values.encode(sparesFullPriceRegulars, forKey: .sparesFullPriceRegulars)
    }
}
