package import Commerce
package import Compliance

/// A wish to contact a person once. It holds no number: the vault reads that in the deciding transaction, and only a permit carries it out.
package struct ContactWish: Hashable, Sendable {
    /// The identifier that the decision shall bear.
    package let decision: DecisionID
    package let merchant: MerchantID
    package let person: PersonID
    package let channel: Channel
    package let purpose: ContactPurpose
    package let cart: CartID?
    /// The call that is to be made, or in which the text was asked for.
    package let call: CallID?
    /// Where else the person may be, beside what is on record.
    package let places: [PlaceEvidence]
    /// Whether it is only to be decided: the decision is stored with its mark, counts for nothing, and permits nothing (DIA-10).
    package let isDryRun: Bool

    package init(
        decision: DecisionID, merchant: MerchantID, person: PersonID, channel: Channel,
        purpose: ContactPurpose = .cartRecovery, cart: CartID?, call: CallID? = nil, places: [PlaceEvidence] = [],
        isDryRun: Bool = false
    ) {
        self.decision = decision
        self.merchant = merchant
        self.person = person
        self.channel = channel
        self.purpose = purpose
        self.cart = cart
        self.call = call
        self.places = places
        self.isDryRun = isDryRun
    }
}
