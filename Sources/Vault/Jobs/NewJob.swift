package import CallCore
package import Commerce
package import Dialogue
package import Operations

/// Work to be queued; queued again under the same key it is the same job.
package struct NewJob: Hashable, Sendable {
    /// Unique within the merchant: from the delivery, or from call and effect.
    package let key: String
    package let merchant: MerchantID
    package let person: PersonID
    package let cart: CartID?
    package let purpose: JobPurpose
    package let due: WallTime
    /// When it is no longer worth doing.
    package let expires: WallTime
    /// The call that asked for it.
    package let call: CallID?
    /// Which of the merchant's texts.
    package let text: TextID?
    package let offer: OfferID?
    /// The rule by which a call that reached nobody is made once more; nil for all other work.
    package let rule: RetryRule?

    package init(
        key: String, merchant: MerchantID, person: PersonID, cart: CartID?, purpose: JobPurpose, due: WallTime,
        expires: WallTime, call: CallID? = nil, text: TextID? = nil, offer: OfferID? = nil, rule: RetryRule? = nil
    ) {
        self.key = key
        self.merchant = merchant
        self.person = person
        self.cart = cart
        self.purpose = purpose
        self.due = due
        self.expires = expires
        self.call = call
        self.text = text
        self.offer = offer
        self.rule = rule
    }

    /// The key of a job that a call's effect queues.
    package static func key(call: CallID, effect: EffectID) -> String { "\(call.text)/\(effect)" }
}
