/// How a merchant deals with a registry of numbers: the national do-not-call list, reassigned numbers (LST-1 to LST-7).
package enum RegistryMode: Hashable, Sendable, Codable {
    /// The merchant relies on consent and says why; the decision records it.
    case exempt(reason: String)
    /// Nothing said: every contact is blocked.
    case notConfigured
}
