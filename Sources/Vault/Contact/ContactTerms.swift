package import Commerce
package import Compliance

/// What a decision depends on beside what the vault holds.
package struct ContactTerms: Sendable {
    package let rulebook: Rulebook
    package let merchant: MerchantFacts
    package let isKillSwitchOn: Bool
    /// The merchant's registries of numbers, asked with the number that the vault opens.
    package let registries: any NumberRegistries
    /// How long after it was left a cart is worth a contact.
    package let cartLifetime: Duration
    /// The number that would call; nil where nobody can say, and then none stands against the call.
    package let callingNumber: E164?

    package init(
        rulebook: Rulebook, merchant: MerchantFacts, isKillSwitchOn: Bool,
        registries: any NumberRegistries, cartLifetime: Duration, callingNumber: E164? = nil
    ) {
        self.rulebook = rulebook
        self.merchant = merchant
        self.isKillSwitchOn = isKillSwitchOn
        self.registries = registries
        self.cartLifetime = cartLifetime
        self.callingNumber = callingNumber
    }
}
