package import Commerce

/// The kinds of name that the carrier gives.
package enum LegKind {}
package enum ControlKind {}

/// A leg, as the carrier names it; it stays the same for the leg's whole life.
package typealias LegID = Identifier<LegKind>
/// The handle for commands to a leg. It may change: the newest one counts.
package typealias ControlID = Identifier<ControlKind>
