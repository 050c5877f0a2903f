/// What must hold for a state to be entered.
package enum EntryCondition: Hashable, Sendable {
    /// The person may be texted; where not, the named state is entered instead.
    case textingPermitted(otherwise: StateID)
}
