/// One rung of the merchant's ladder (DIS-1); step 0, help without any discount, is no rung.
package struct OfferStep: Hashable, Sendable, Codable {
    package let benefit: OfferBenefit
    /// The earliest contact with a person about one cart in which the rung may be used: 2 or later, because the
    /// first contact never brings a discount.
    package let earliestContact: Int

    package init(_ benefit: OfferBenefit, earliestContact: Int = 2) {
        self.benefit = benefit
        self.earliestContact = earliestContact
    }

    private enum CodingKeys: String, CodingKey {
        case benefit
        case earliestContact = "earliest_contact"
    }
}
