package import CallCore

/// A name by which the outside world may refer to a call.
package enum CallHandle: Hashable, Sendable {
    case leg(LegID)
    case control(ControlID)
    /// What we gave the carrier to hand back.
    case clientState(String)
}
