/// What one gate said.
package struct GateOutcome: Hashable, Sendable, Codable {
    package enum Result: String, Hashable, Sendable, Codable {
        case pass
        case fail
        /// The gate does not apply, for the reason noted.
        case exempt
        /// An earlier gate failed.
        case notRun = "not_run"
    }

    package let gate: GateID
    package let result: Result
    /// Why it failed; nil otherwise.
    package let reason: BlockReason?
    /// Why it is exempt, in the merchant's or the product's words; nil otherwise.
    package let note: String?

    package init(gate: GateID, result: Result, reason: BlockReason? = nil, note: String? = nil) {
        self.gate = gate
        self.result = result
        self.reason = reason
        self.note = note
    }
}
