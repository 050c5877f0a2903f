/// What may be done with an effect again after a crash.
package enum EffectClass: String, Sendable, Codable, CaseIterable {
    /// Done again without harm.
    case repeatable
    /// Done again under its own key, which makes the second time the same as the first.
    case keyed
    /// Never done again: what came of it is found out, or the call ends as unknown.
    case once
}
