/// How much a stored value tells about a person; it settles what must be sealed.
package enum Sensitivity: String, Hashable, Sendable, Codable, CaseIterable {
    /// Says nothing about who: a duration, a version, a gate.
    case open
    /// A random name that leads to a person only through the vault.
    case pseudonymous
    /// Tells who: a number, a name, an address. Sealed under the person's key.
    case personal
    /// What was said or heard, in words or sound. Sealed under the call's content key.
    case content
    /// Opens other things: a key, a token, an unused code. Never logged.
    case secret
}
