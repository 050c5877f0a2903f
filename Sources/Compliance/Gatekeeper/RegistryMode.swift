/// How a merchant deals with a registry of numbers: do-not-call lists, reassigned numbers, look-ups (LST-1 to LST-7).
package enum RegistryMode: Hashable, Sendable {
    /// The merchant relies on consent and says why; the decision records it.
    case exempt(reason: String)
    /// The merchant has the registry in a file and every decision asks it.
    case file(path: String)
    /// Nothing said: every contact is blocked.
    case notConfigured
}
