package import Commerce
package import Dialogue

/// A call that is to be made.
package struct NewCall: Hashable, Sendable {
    package let key: CallKey
    package let person: PersonID
    package let cart: CartID
    package let script: ScriptVersion
    package let createdAt: WallTime
    /// The number that it is made from; nil where that is not told, and then no number's dials count it.
    package let callingNumber: E164?

    package init(
        key: CallKey, person: PersonID, cart: CartID, script: ScriptVersion, createdAt: WallTime,
        callingNumber: E164? = nil
    ) {
        self.key = key
        self.person = person
        self.cart = cart
        self.script = script
        self.createdAt = createdAt
        self.callingNumber = callingNumber
    }
}
