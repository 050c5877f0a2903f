package import Compliance

/// What a decision depends on beside what the vault holds.
package struct ContactTerms: Sendable {
    package let rulebook: Rulebook
    package let merchant: MerchantFacts
    package let isKillSwitchOn: Bool
    /// States and countries that somebody has closed for the time being (HRS-11).
    package let closedRegions: [JurisdictionCode]
    /// The merchant's registries of numbers, asked with the number that the vault opens.
    package let registries: any NumberRegistries
    /// How long after it was left a cart is worth a contact.
    package let cartLifetime: Duration

    package init(
        rulebook: Rulebook, merchant: MerchantFacts, isKillSwitchOn: Bool, closedRegions: [JurisdictionCode],
        registries: any NumberRegistries, cartLifetime: Duration
    ) {
        self.rulebook = rulebook
        self.merchant = merchant
        self.isKillSwitchOn = isKillSwitchOn
        self.closedRegions = closedRegions
        self.registries = registries
        self.cartLifetime = cartLifetime
    }
}
