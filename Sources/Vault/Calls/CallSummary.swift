package import CallCore
package import Commerce
package import Dialogue

/// A call in one line, for lists; the person is a pseudonym.
package struct CallSummary: Hashable, Sendable {
    package let key: CallKey
    package let person: PersonID
    package let cart: CartID
    package let script: ScriptVersion
    /// The number it was to be made from; nil where none is on record.
    package let callingNumber: E164?
    package let startedAt: WallTime
    /// Nil while it lives.
    package let endedAt: WallTime?
    package let outcome: CallOutcome?

    package init(
        key: CallKey, person: PersonID, cart: CartID, script: ScriptVersion, callingNumber: E164?, startedAt: WallTime,
        endedAt: WallTime?, outcome: CallOutcome?
    ) {
        self.key = key
        self.person = person
        self.cart = cart
        self.script = script
        self.callingNumber = callingNumber
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.outcome = outcome
    }
}
