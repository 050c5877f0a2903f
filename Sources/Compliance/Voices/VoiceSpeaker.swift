/// Whose voice it is, and for whom.
package struct VoiceSpeaker: Hashable, Sendable, Codable {
    /// The longest name that is taken, in characters.
    package static let longestName = 80

    /// As the speaker says it.
    package let name: String
    /// The merchant's registered name.
    package let company: String

    /// - Returns: nil for a name that is empty or too long.
    package init?(name: String, company: String) {
        guard !name.isEmpty, name.count <= Self.longestName, !company.isEmpty else { return nil }
        self.name = name
        self.company = company
    }
}
