package import Commerce

/// The gatekeeper allowed the dial, in the transaction that recorded its intent.
package struct ContactAllowed: LogPayload {
    package let decision: DecisionID
    /// The dial that the permit was spent on.
    package let effect: EffectID

    package init(decision: DecisionID, effect: EffectID) {
        self.decision = decision
        self.effect = effect
    }

    package static let shape = PayloadShape(
        Self.init(decision:effect:),
        PayloadField("decision") { $0.decision },
        PayloadField("effect") { $0.effect })
}
