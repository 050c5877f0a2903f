package import Dialogue
import OrderedCollections

/// When the things happened that a call's record must tell, read off its log (16 CFR 310.5(a)(2), RCD-1; RCD-6).
///
/// A part of the opening counts from the mark behind its clause, the first time it came back; a mark after a `clear` tells nothing, for
/// the carrier then returns those of what it threw away.
package struct CallMoments: Equatable, Sendable {
    package private(set) var dialed: CallTime?
    package private(set) var answered: CallTime?
    package private(set) var greetingEnded: CallTime?
    /// When the first sound of the agent had left for the carrier.
    package private(set) var firstSound: CallTime?
    package private(set) var aiNoticeHeard: CallTime?
    package private(set) var sellerHeard: CallTime?
    package private(set) var optOutHeard: CallTime?
    package private(set) var recordingNoticeHeard: CallTime?
    package private(set) var salesPurposeHeard: CallTime?
    package private(set) var hungUp: CallTime?

    private var parts: [SegmentID: MandatoryParts] = [:]
    private var isCut = false

    /// - Parameter script: the version that the call was held by; nil when nobody has it any more, and then no part of the opening is told.
    package init(_ records: [LogRecord], script: PromptScript?) {
        for record in records { take(record, script) }
    }

    private mutating func take(_ record: LogRecord, _ script: PromptScript?) {
        switch record.entry {
        case .event(let event): take(event, at: record.time)
        case .effect(_, let effect): take(effect, script, at: record.time)
        }
    }

    private mutating func take(_ effect: CallEffect, _ script: PromptScript?, at time: CallTime) {
        switch effect {
        case .dial: dialed = dialed ?? time
        case .say(let say): plan(say, script)
        case .clear: isCut = true
        case .hangUp, .startStream, .stopStream, .expect, .reserveOffer, .releaseOffer, .releaseContact,
            .openRecording, .storeContentKey, .discardContent, .storeSuppression, .queueText, .speakByCarrier,
            .setTimer, .cancelTimer, .finish:
            break
        }
    }

    private mutating func take(_ event: CallEvent, at time: CallTime) {
        switch event {
        case .answered: answered = answered ?? time
        case .greetingEnded: greetingEnded = greetingEnded ?? time
        case .rendered: isCut = false
        case .segmentSent: firstSound = firstSound ?? time
        case .markReturned(let mark): heard(mark.mark.segment, at: time)
        case .hungUp: hungUp = hungUp ?? time
        case .created, .resumed, .contactAllowed, .contactRefused, .dialAccepted, .dialFailed, .dialUnknown, .ringing,
            .partyDetected, .commandFailed, .streamStarted, .streamLost, .streamFailed, .speechStarted, .speechPaused,
            .heardPartial, .heard, .heardNothing, .hearingFailed, .understood, .secretHeard, .keyPressed,
            .renderFailed, .cleared, .carrierSpoke, .offerReserved, .offerDenied, .suppressionStored,
            .contentKeyStored, .contentDestroyed, .offerReleased, .contactReleased, .storeFailed, .orderCompleted,
            .toldToEnd, .timerFired:
            break
        }
    }

    private mutating func plan(_ say: Say, _ script: PromptScript?) {
        guard let line = script?.lines[say.line] else { return }
        for planned in say.segments {
            guard let clause = line.segments.first(where: { SegmentOrdinal($0) == planned.ordinal }) else { continue }
            parts[planned.segment] = MandatoryParts(clause.parts)
        }
    }

    private mutating func heard(_ segment: SegmentID, at time: CallTime) {
        guard !isCut, let told = parts[segment] else { return }
        if told.contains(.init(.ai)) { aiNoticeHeard = aiNoticeHeard ?? time }
        if told.contains(.init(.seller)) { sellerHeard = sellerHeard ?? time }
        if told.contains(.init(.optOut)) { optOutHeard = optOutHeard ?? time }
        if told.contains(.init(.recordingNotice)) { recordingNoticeHeard = recordingNoticeHeard ?? time }
        if told.contains(.init(.salesPurpose)) { salesPurposeHeard = salesPurposeHeard ?? time }
    }
}
