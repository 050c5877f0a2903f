package import Commerce

/// The frequency counters of a dial that never reached the network are given back (FRQ-4).
package struct ContactReleased: LogPayload {
    package let decision: DecisionID

    package init(decision: DecisionID) {
        self.decision = decision
    }

    package static let shape = PayloadShape(
        Self.init(decision:),
        PayloadField("decision") { $0.decision })
}
