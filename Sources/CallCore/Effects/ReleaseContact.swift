package import Commerce

/// Gives the frequency counters of a dial back that certainly never reached the network (FRQ-4).
package struct ReleaseContact: LogPayload {
    /// The decision that reserved them.
    package let decision: DecisionID

    package init(decision: DecisionID) {
        self.decision = decision
    }

    package static let shape = PayloadShape(
        Self.init(decision:),
        PayloadField("decision") { $0.decision })
}
