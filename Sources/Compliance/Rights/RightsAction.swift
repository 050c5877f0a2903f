package import Commerce

/// What is to be done about a request.
package enum RightsAction: Hashable, Sendable {
    case sendCode(IdentityCheck.Route)
    case begin
    case tellRefusal
    case tellExtension(until: WallTime)
    case tellAnswer
    case tellRejection(RightsRejection)
}
