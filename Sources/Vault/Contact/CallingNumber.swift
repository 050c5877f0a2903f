package import Commerce
package import Compliance

/// A number that calls are made from, and how it stands.
package struct CallingNumber: Hashable, Sendable {
    package let number: E164
    package let health: NumberHealth
    /// Since when it calls nobody; nil while it may call, or where no decision has come upon it yet.
    package let stoppedAt: WallTime?

    package init(number: E164, health: NumberHealth, stoppedAt: WallTime?) {
        self.number = number
        self.health = health
        self.stoppedAt = stoppedAt
    }
}
