/// What this call may do beside talking; decided before it began.
package struct DialogueCapabilities: Hashable, Sendable, Codable {
    /// Whether a permit to text the person is to be had.
    package let textingPermitted: Bool
    /// Whether the merchant's policy could grant this cart anything.
    package let offerPossible: Bool

    package init(textingPermitted: Bool, offerPossible: Bool) {
        self.textingPermitted = textingPermitted
        self.offerPossible = offerPossible
    }
}
