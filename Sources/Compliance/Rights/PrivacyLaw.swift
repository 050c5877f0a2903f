/// Under which law a person asks; the raw values are stable.
package enum PrivacyLaw: String, Hashable, Sendable, Codable, CaseIterable {
    case gdpr
    case ccpa
    /// Another law, or none named: the shortest of the terms that we know of holds, 30 days.
    case other
}
