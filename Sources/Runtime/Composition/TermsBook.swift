package import Commerce
package import Compliance
package import Scripts
import Synchronization
package import Vault

/// The terms under which contacts are decided: the rules in force, the merchant's own facts, and the kill switch.
package final class TermsBook: Sendable {
    /// How long after it was left a cart may be contacted about at all.
    static let cartLifetime: Duration = .seconds(30 * 86_400)

    private let rulebook: Rulebook
    private let from: E164?
    private let shelf = RegistryShelf()
    private let isKillSwitchOn = Mutex(false)

    /// - Parameter from: the number that calls are made from instead of each merchant's own, as in ``CarrierLine/from``.
    package init(rulebook: Rulebook, from: E164? = nil) {
        self.rulebook = rulebook
        self.from = from
    }

    package func terms(for merchant: Merchant) -> ContactTerms {
        ContactTerms(
            rulebook: rulebook, merchant: merchant.facts, isKillSwitchOn: isKillSwitchOn.withLock { $0 },
            registries: shelf.registries(of: merchant), cartLifetime: Self.cartLifetime,
            callingNumber: from ?? merchant.voiceNumber)
    }

    /// Nobody is contacted until it is turned off again.
    package func turnKillSwitch(on isOn: Bool) {
        isKillSwitchOn.withLock { $0 = isOn }
    }
}
