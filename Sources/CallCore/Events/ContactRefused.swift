package import Commerce
package import Compliance

/// The gatekeeper refused the dial; nobody was called.
package struct ContactRefused: LogPayload {
    package let decision: DecisionID
    /// The first gate that failed.
    package let gate: GateID

    package init(decision: DecisionID, gate: GateID) {
        self.decision = decision
        self.gate = gate
    }

    package static let shape = PayloadShape(
        Self.init(decision:gate:),
        PayloadField("decision") { $0.decision },
        PayloadField("gate") { $0.gate })
}
