/// What the merchant's registries say of one number; empty where the merchant has none of a kind.
///
/// Whether one is needed is the merchant's ``RegistryMode``, which a gate heeds first: what is missing there blocks (LST-7).
package struct RegistryFindings: Hashable, Sendable, Codable {
    /// The national do-not-call registry; nil where the merchant names no list.
    package var national: ListFinding?
    /// The states' lists that the merchant names, in the order of the merchant's file.
    package var states: [StateListing]
    package var reassigned: ReassignmentFinding?
    package var line: LineType?

    package init(
        national: ListFinding? = nil, states: [StateListing] = [], reassigned: ReassignmentFinding? = nil,
        line: LineType? = nil
    ) {
        self.national = national
        self.states = states
        self.reassigned = reassigned
        self.line = line
    }

    /// Nothing asked.
    package static let none = RegistryFindings()
}
