package import CallCore
package import Commerce
package import Dialogue
package import Scripts
package import Vault

/// Everything about one call that does not change while it lasts.
package struct CallContext: Sendable {
    package let key: CallKey
    package let person: PersonID
    package let cart: CartID
    package let merchant: Merchant
    package let script: PromptScript
    /// What the person is called.
    package let firstName: String
    package let terms: ContactTerms
    package let incarnation: Incarnation
    /// Call time zero on the wall clock.
    package let anchor: WallTime

    package init(
        key: CallKey, person: PersonID, cart: CartID, merchant: Merchant, script: PromptScript,
        firstName: String, terms: ContactTerms, incarnation: Incarnation, anchor: WallTime
    ) {
        self.key = key
        self.person = person
        self.cart = cart
        self.merchant = merchant
        self.script = script
        self.firstName = firstName
        self.terms = terms
        self.incarnation = incarnation
        self.anchor = anchor
    }

    /// The same call, beginning at another moment.
    func anchored(at moment: WallTime) -> CallContext {
        CallContext(
            key: key, person: person, cart: cart, merchant: merchant, script: script, firstName: firstName,
            terms: terms, incarnation: incarnation, anchor: moment)
    }
}
