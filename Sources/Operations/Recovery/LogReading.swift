package import CallCore
package import Commerce

/// Reads what a successor must know out of a log, record by record.
package struct LogReading {
    /// What is known of the one dial.
    package private(set) var dial = DialStanding.none
    /// The newest names of the leg; nil while the carrier told none.
    package private(set) var leg: LegNames?
    /// Those that were reserved.
    package private(set) var offers: [OfferID] = []
    /// The highest number for words that a record refers to.
    package private(set) var lastContent: ContentRef?
    /// Call time zero by the wall clock of the newest owner.
    package private(set) var anchor: WallTime
    private let created: Created

    /// - Parameter created: the log's first event.
    package init(_ created: Created) {
        self.created = created
        self.anchor = created.anchor
    }

    /// Takes the next record.
    package mutating func take(_ record: LogRecord) {
        switch record.entry {
        case .effect(let id, .dial): dial = .undecided(id)
        case .effect: break
        case .event(let event): take(event, at: record.time)
        }
    }

    private mutating func take(_ event: CallEvent, at time: CallTime) {
        switch event {
        case .resumed(let news): anchor = news.anchor - time.sinceCreated
        case .contactAllowed:
            guard case .undecided(let effect) = dial else { return }
            dial = .unanswered(effect, patience: time + created.limits.ring + LegMachine.ringMargin)
        case .contactRefused, .dialFailed: dial = .none
        case .dialAccepted(let news): told(LegNames(leg: news.leg, control: news.control))
        case .ringing(let news): told(LegNames(leg: news.leg, control: news.control))
        case .answered(let news): told(LegNames(leg: news.leg, control: news.control))
        case .hungUp: dial = .told
        case .offerReserved(let news): offers.append(news.offer)
        case .heard(let news): refers(to: news.words)
        case .heardPartial(let news): refers(to: news.words)
        case .understood(let news): refers(to: news.words)
        case .rendered(let news): for segment in news.segments { refers(to: segment.words) }
        // A dial of unknown fate stays one that may still ring.
        case .created, .dialUnknown, .partyDetected, .greetingEnded, .commandFailed, .streamStarted, .streamLost,
            .streamFailed, .speechStarted, .speechPaused, .heardNothing, .hearingFailed, .secretHeard, .keyPressed,
            .renderFailed,
            .segmentSent, .markReturned, .cleared, .carrierSpoke, .offerDenied, .suppressionStored, .contentKeyStored,
            .contentDestroyed, .offerReleased, .contactReleased, .storeFailed, .orderCompleted, .toldToEnd,
            .timerFired:
            break
        }
    }

    private mutating func told(_ names: LegNames) {
        dial = .told
        leg = names
    }

    private mutating func refers(to content: ContentRef) {
        lastContent = max(lastContent ?? content, content)
    }
}
