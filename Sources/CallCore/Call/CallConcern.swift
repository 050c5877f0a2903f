import Compliance
import Dialogue

/// What an event is about, in the order of precedence: what stands above ends, or keeps quiet, whatever stands below.
///
/// This is the whole table. An event is raised as the first concern that fits it (``raised(by:)``), and a call that is ending for one
/// concern changes its ending only for one above it (``precedes(_:)``).
package enum CallConcern: Int, Sendable, CaseIterable {
    /// The leg is over: nothing can be said any more.
    case hungUp
    /// A stop, by voice, by key or from elsewhere. No script sees it.
    case stop
    /// Somebody outside ends the call: kill switch, operator, draining, an order that came in.
    case toldToEnd
    /// Somebody whom the call may not go on with: a child, somebody in danger, ill or grieving, the wrong person.
    case unfitParty
    /// Voicemail, a screener, a fax.
    case machineAnswered
    /// The house cannot go on: no stream, nothing understood, no time left.
    case trouble
    /// The caller speaks.
    case bargeIn
    /// Everything else informs the dialogue.
    case dialogue

    package func precedes(_ other: CallConcern) -> Bool { rawValue < other.rawValue }

    /// The first concern that an event fits.
    package static func raised(by event: CallEvent) -> CallConcern {
        switch event {
        case .hungUp: .hungUp
        case .heardPartial(let heard): heard.stop == .none ? .dialogue : .stop
        case .keyPressed(let press): press.key == .nine ? .stop : .dialogue
        case .understood(let understood): raised(by: understood)
        case .toldToEnd(let told): told.reason == .suppressed ? .stop : .toldToEnd
        case .orderCompleted: .toldToEnd
        case .partyDetected(let detected): raised(by: detected.party)
        case .streamFailed, .streamLost, .renderFailed, .commandFailed: .trouble
        case .speechStarted: .bargeIn
        case .created, .resumed, .contactAllowed, .contactRefused, .dialAccepted, .dialFailed, .dialUnknown, .ringing,
            .answered, .greetingEnded, .streamStarted, .speechPaused, .heard, .heardNothing, .hearingFailed,
            .secretHeard, .rendered,
            .segmentSent, .markReturned, .cleared, .carrierSpoke, .offerReserved, .offerDenied, .suppressionStored,
            .contentKeyStored, .contentDestroyed, .offerReleased, .contactReleased, .storeFailed, .timerFired:
            .dialogue
        }
    }

    private static func raised(by understood: Understood) -> CallConcern {
        if understood.stop != .none { return .stop }
        return HouseRule(understood.intent) == nil ? .dialogue : .unfitParty
    }

    private static func raised(by party: PartyKind) -> CallConcern {
        switch party {
        case .minor: .unfitParty
        case .voicemail, .screener, .ivr, .fax: .machineAnswered
        case .human: .dialogue
        }
    }
}
