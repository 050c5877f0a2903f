package import Commerce
package import Dialogue

/// A call that is to be made.
package struct NewCall: Hashable, Sendable {
    package let key: CallKey
    package let person: PersonID
    package let cart: CartID
    package let script: ScriptVersion
    package let createdAt: WallTime

    package init(key: CallKey, person: PersonID, cart: CartID, script: ScriptVersion, createdAt: WallTime) {
        self.key = key
        self.person = person
        self.cart = cart
        self.script = script
        self.createdAt = createdAt
    }
}
