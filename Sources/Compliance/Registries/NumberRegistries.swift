package import Commerce

/// A merchant's registries of numbers: do-not-call lists, answers about reassigned numbers, look-ups of lines (LST-7).
///
/// What cannot be read says so in its finding, and a gate blocks on it.
package protocol NumberRegistries: Sendable {
    func findings(on number: E164) -> RegistryFindings
}

/// The registries of a merchant who has none.
package struct NoRegistries: NumberRegistries {
    package init() {}

    package func findings(on number: E164) -> RegistryFindings { .none }
}
