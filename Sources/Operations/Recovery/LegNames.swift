package import CallCore

/// The names under which the carrier knows a leg.
package struct LegNames: Equatable, Sendable {
    package let leg: LegID
    /// What commands go to.
    package let control: ControlID

    package init(leg: LegID, control: ControlID) {
        self.leg = leg
        self.control = control
    }
}
