package import CallCore
package import Commerce

/// A wish to reserve an offer for a cart in a call.
package struct OfferReservation: Hashable, Sendable {
    package let call: CallKey
    /// The effect that asks; asking again under it gives the same answer.
    package let effect: EffectID
    package let person: PersonID
    package let cart: CartID
    package let reason: OfferRequest.Reason
    package let policy: OfferPolicy
    package let at: WallTime
    /// 8 to 16 bytes of a cryptographic source, for the code.
    package let randomBytes: [UInt8]

    package init(
        call: CallKey, effect: EffectID, person: PersonID, cart: CartID, reason: OfferRequest.Reason,
        policy: OfferPolicy, at: WallTime, randomBytes: [UInt8]
    ) {
        self.call = call
        self.effect = effect
        self.person = person
        self.cart = cart
        self.reason = reason
        self.policy = policy
        self.at = at
        self.randomBytes = randomBytes
    }
}
