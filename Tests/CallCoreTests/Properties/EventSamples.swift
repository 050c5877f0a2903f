import CallCore
import Commerce
import Compliance
import Dialogue
import LiveCartsTesting

/// One of every event and every effect.
enum EventSamples {
    private static let effect = EffectID(incarnation: .first, event: .first, index: 0)
    private static let timer = TimerID(kind: .ring, setting: .first)
    private static let position = PacerPosition(segment: .first, heard: .milliseconds(740))

    static let events: [CallEvent] = [
        .resumed(Resumed(anchor: WallTime(secondsSince1970: 1_795_449_731), legIsAlive: true)),
        .contactAllowed(ContactAllowed(decision: "dec", effect: effect)),
        .contactRefused(ContactRefused(decision: "dec", gate: .hours)),
        .dialAccepted(DialAccepted(effect: effect, leg: "leg", control: "control")),
        .dialFailed(DialFailed(effect: effect, failure: .badNumber)), .dialUnknown(DialUnknown(effect: effect)),
        .ringing(Ringing(leg: "leg", control: "control")), .answered(AnsweredCall(leg: "leg", control: "control")),
        .partyDetected(PartyDetected(party: .human)), .greetingEnded, .hungUp(HungUp(cause: .normal, by: .person)),
        .commandFailed(CommandFailed(effect: effect, command: .speak, failure: .refused)),
        .streamStarted(StreamStarted(epoch: .first, inbound: .pcmu8k, outbound: .opus16k)),
        .streamLost(StreamLost(epoch: .first)), .streamFailed(StreamFailed(epoch: .first)),
        .speechStarted(SpeechStarted(pacer: position)),
        .speechPaused(SpeechPaused(silence: .milliseconds(200), speech: .milliseconds(900))),
        .heardPartial(HeardPartial(words: .first, stop: .possible)), .heard(Heard(turn: .first, words: .first)),
        .heardNothing(HeardNothing(turn: .first)), .hearingFailed(HearingFailed(turn: .first)),
        .secretHeard(SecretHeard(secret: .card)),
        .understood(
            Understood(
                turn: .first, words: .first, intent: .yes, confidence: .whole, completeness: .closed,
                stop: .certain(.stopWord))),
        .keyPressed(KeyPressed(key: .nine)),
        .rendered(
            Rendered(
                utterance: .first,
                segments: [RenderedSegment(segment: .first, length: .milliseconds(900), words: .first)])),
        .renderFailed(RenderFailed(utterance: .first, failure: .engineFailed)),
        .segmentSent(SegmentSent(segment: .first)),
        .markReturned(MarkReturned(mark: MarkName(incarnation: .first, epoch: .first, segment: .first))),
        .cleared(Cleared(epoch: .first, position: nil)), .carrierSpoke,
        .offerReserved(OfferReserved(offer: "ofr", kind: .percent, isStanding: true)),
        .offerDenied(OfferDenied(reason: .policy)), .offerReleased(OfferReleased(offer: "ofr")),
        .contactReleased(ContactReleased(decision: "dec")), .contentKeyStored, .contentDestroyed,
        .suppressionStored(SuppressionStored(suppression: .first)), .storeFailed(StoreFailed(effect: effect)),
        .orderCompleted, .toldToEnd(ToldToEnd(reason: .draining)), .timerFired(TimerFired(timer: timer)),
        .created(created),
    ]

    static let effects: [CallEffect] = [
        .dial(Dial(ring: .seconds(30), limit: .seconds(360))), .hangUp, .startStream(StartStream(epoch: .first)),
        .stopStream,
        .say(
            Say(
                utterance: .first, line: "opening",
                segments: [PlannedSegment(segment: .first, ordinal: .first)], offer: "ofr")),
        .clear(Clear(epoch: .first)), .expect(Expect(turn: .first, expectation: .yesNo)),
        .reserveOffer(ReserveOffer(reason: .price)), .openRecording, .discardContent,
        .releaseOffer(ReleaseOffer(offer: "ofr")), .releaseContact(ReleaseContact(decision: "dec")),
        .storeContentKey(
            StoreContentKey(
                merchantRecords: true, noticeHeardAt: CallTime(.seconds(14)),
                noticeMark: MarkName(incarnation: .first, epoch: .first, segment: SegmentID(3)), hasObjected: false,
                isMinorSuspected: false)),
        .storeSuppression(StoreSuppression(reason: .voicePhrase, words: .first)),
        .queueText(QueueText(text: "link", offer: nil)), .speakByCarrier(SpeakByCarrier(line: "fallback.carrier")),
        .setTimer(SetTimer(timer: timer, after: .milliseconds(1800))), .cancelTimer(CancelTimer(timer: timer)),
        .finish(Finish(outcome: .accepted)),
    ]

    static var created: Created {
        guard let script = ScriptVersion("sample@0123456789ab") else {
            preconditionFailure("the version of the samples is written as versions are")
        }
        return RehearsedCall.created(script: script)
    }
}
