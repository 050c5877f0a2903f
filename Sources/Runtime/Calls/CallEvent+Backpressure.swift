package import CallCore

extension CallEvent {
    /// Whether a flooded call may lose this event. Guesses and progress reports may be lost; endings, stops and answers that the call
    /// waits for may not.
    package var mayBeDropped: Bool {
        switch self {
        case .heardPartial, .segmentSent, .ringing, .partyDetected, .greetingEnded, .markReturned: true
        case .keyPressed(let press): press.key == .other
        case .created, .resumed, .contactAllowed, .contactRefused, .dialAccepted, .dialFailed, .dialUnknown, .answered,
            .hungUp, .commandFailed, .streamStarted, .streamLost, .streamFailed, .speechStarted, .speechPaused, .heard,
            .heardNothing, .hearingFailed, .secretHeard, .understood, .rendered, .renderFailed, .cleared, .carrierSpoke,
            .offerReserved, .offerDenied, .offerReleased, .contactReleased, .contentKeyStored, .contentDestroyed,
            .suppressionStored, .storeFailed, .orderCompleted, .toldToEnd, .timerFired:
            false
        }
    }
}
