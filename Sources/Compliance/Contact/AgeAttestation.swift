/// What the intake says about the person's age; anything but the first blocks (AGE-1, AGE-2).
package enum AgeAttestation: String, Hashable, Sendable, Codable, CaseIterable {
    case adult = "18_or_over"
    case minor
    case unknown
}
