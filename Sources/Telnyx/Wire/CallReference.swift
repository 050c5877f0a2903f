import Commerce

/// How an event names its call. Telnyx leaves out some of it in some events, so look a call up by its leg, then its
/// session, then what we ourselves put into the client state.
package struct CallReference: Equatable, Sendable {
    /// What commands go to.
    package let controlID: CallControlID?
    /// What the call is filed under.
    package let legID: CallLegID?
    /// What legs of one conversation share.
    package let sessionID: CallSessionID?
    /// What the latest command put in, decoded; nil if there was none or it is not text.
    package let clientState: String?

    package init(
        controlID: CallControlID? = nil, legID: CallLegID? = nil, sessionID: CallSessionID? = nil,
        clientState: String? = nil
    ) {
        self.controlID = controlID
        self.legID = legID
        self.sessionID = sessionID
        self.clientState = clientState
    }
}
