package import Compliance

/// What a decision depends on beside what the vault holds.
package struct ContactTerms: Sendable {
    package let rulebook: Rulebook
    package let merchant: MerchantFacts
    package let isKillSwitchOn: Bool
    /// How long after it was left a cart is worth a contact.
    package let cartLifetime: Duration

    package init(
        rulebook: Rulebook, merchant: MerchantFacts, isKillSwitchOn: Bool, cartLifetime: Duration
    ) {
        self.rulebook = rulebook
        self.merchant = merchant
        self.isKillSwitchOn = isKillSwitchOn
        self.cartLifetime = cartLifetime
    }
}
