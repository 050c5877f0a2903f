package import Commerce

/// A decision with the facts it was made on: plain, pseudonymous, without the number.
package struct ContactDecisionRecord: Hashable, Sendable, Codable {
    package enum Result: String, Hashable, Sendable, Codable {
        case allow
        case block
    }

    package let decision: DecisionID
    package let at: WallTime
    package let channel: Channel
    package let purpose: ContactPurpose
    package let merchant: MerchantID
    package let person: PersonID
    package let cart: CartID?
    package let call: CallID?
    package let result: Result
    /// Every gate of the channel, in order.
    package let gates: [GateOutcome]
    /// When the same wish may be granted, to a quarter of an hour and within eight days; nil for never, or not within
    /// them.
    package let nextAllowedAt: WallTime?
    package let inputs: DecisionInputs
    /// True, or not there.
    private let dryRun: Bool?

    /// Whether it was decided in a dry run: nobody was contacted, and it counts for nothing (DIA-10).
    package var isDryRun: Bool { dryRun == true }
    /// The first gate that failed; nil when allowed.
    package var failedGate: GateID? { gates.first { $0.result == .fail }?.gate }
    /// Why it failed; nil when allowed.
    package var reason: BlockReason? { gates.first { $0.result == .fail }?.reason }

    package init(
        decision: DecisionID, at: WallTime, channel: Channel, purpose: ContactPurpose, merchant: MerchantID,
        person: PersonID, cart: CartID?, call: CallID?, result: Result, gates: [GateOutcome],
        nextAllowedAt: WallTime?, inputs: DecisionInputs, isDryRun: Bool = false
    ) {
        self.decision = decision
        self.at = at
        self.channel = channel
        self.purpose = purpose
        self.merchant = merchant
        self.person = person
        self.cart = cart
        self.call = call
        self.result = result
        self.gates = gates
        self.nextAllowedAt = nextAllowedAt
        self.inputs = inputs
        self.dryRun = isDryRun ? true : nil
    }

    private enum CodingKeys: String, CodingKey {
        case decision = "decision_id"
        case at
        case channel
        case purpose
        case merchant = "merchant_id"
        case person = "person_id"
        case cart = "cart_id"
        case call = "call_id"
        case result
        case gates
        case nextAllowedAt = "next_allowed_at"
        case inputs
        case dryRun = "dry_run"
    }
}
