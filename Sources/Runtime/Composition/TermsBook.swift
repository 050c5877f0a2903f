package import Compliance
package import Scripts
import Synchronization
package import Vault

/// The terms under which contacts are decided: the rules in force, the merchant's own facts, and the kill switch.
package final class TermsBook: Sendable {
    /// How long after it was left a cart may be contacted about at all.
    static let cartLifetime: Duration = .seconds(30 * 86_400)

    private let rulebook: Rulebook
    private let shelf = RegistryShelf()
    private let isKillSwitchOn = Mutex(false)

    package init(rulebook: Rulebook) {
        self.rulebook = rulebook
    }

    package func terms(for merchant: Merchant) -> ContactTerms {
        ContactTerms(
            rulebook: rulebook, merchant: merchant.facts, isKillSwitchOn: isKillSwitchOn.withLock { $0 },
            registries: shelf.registries(of: merchant), cartLifetime: Self.cartLifetime)
    }

    /// Nobody is contacted until it is turned off again.
    package func turnKillSwitch(on isOn: Bool) {
        isKillSwitchOn.withLock { $0 = isOn }
    }
}
