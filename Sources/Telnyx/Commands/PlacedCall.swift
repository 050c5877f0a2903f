/// A call that Telnyx has accepted to place.
package struct PlacedCall: Equatable, Sendable {
    /// What commands go to until a webhook names another.
    package let controlID: CallControlID
    /// What to file the call under.
    package let legID: CallLegID
    /// What further legs would share.
    package let sessionID: CallSessionID?

    package init(controlID: CallControlID, legID: CallLegID, sessionID: CallSessionID?) {
        self.controlID = controlID
        self.legID = legID
        self.sessionID = sessionID
    }
}
