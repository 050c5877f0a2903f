/// By what right a person's data is given out, changed or erased.
package enum RightsMandate: Hashable, Sendable {
    /// A request of the person's own, which must be cleared and of the right kind.
    case request(RightsCaseID, by: AuditActor = .runtime)
    /// An order of the house, with its reason on record: a shop that leaves, a child found out.
    case order(AccessReason)
}
