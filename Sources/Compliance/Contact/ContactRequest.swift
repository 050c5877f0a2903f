package import Commerce

/// The wish to contact one person once; every wish gets a decision on record.
///
/// It holds the number, which is personal data, and so is neither stored nor logged: the record of the decision is.
package struct ContactRequest: Equatable, Sendable {
    /// The identifier of the decision to be made.
    package let decision: DecisionID
    package let merchant: MerchantID
    package let person: PersonID
    package let number: E164
    package let channel: Channel
    package let purpose: ContactPurpose
    package let cart: CartID?
    /// The call that is to be made, or in which the text was asked for.
    package let call: CallID?
    /// Whether it is only to be decided, and nobody contacted (DIA-10).
    package let isDryRun: Bool

    package init(
        decision: DecisionID, merchant: MerchantID, person: PersonID, number: E164, channel: Channel,
        purpose: ContactPurpose = .cartRecovery, cart: CartID?, call: CallID? = nil, isDryRun: Bool = false
    ) {
        self.decision = decision
        self.merchant = merchant
        self.person = person
        self.number = number
        self.channel = channel
        self.purpose = purpose
        self.cart = cart
        self.call = call
        self.isDryRun = isDryRun
    }
}
