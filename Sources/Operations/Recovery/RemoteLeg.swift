package import CallCore

/// What the carrier says of a leg when a successor asks.
package enum RemoteLeg: Equatable, Sendable {
    case notAsked
    /// It could not be asked, or its answer says nothing.
    case unknown
    /// It rings or is answered.
    case alive(LegNames?)
    /// It ended, or the carrier has none by that name.
    case gone
}

/// How the carrier is asked.
package enum RemoteQuestion: Equatable, Sendable {
    /// For the state of the leg.
    case status(ControlID)
    /// For a leg among the active ones that bears this dial's client state.
    case activeLeg(of: EffectID)
}
