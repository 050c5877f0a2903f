import CallCore
import Commerce
import Compliance
import Dialogue

extension CallEvent {
    /// What a reader of the transcript should know of it, in words; nil for what the transcript shows otherwise or need not show.
    var decision: String? {
        switch self {
        case .contactAllowed(let news): "may be called (decision \(news.decision))"
        case .contactRefused(let news): "may not be called: \(news.gate.rawValue) (decision \(news.decision))"
        case .dialFailed(let news): "the dial failed: \(news.failure.rawValue)"
        case .dialUnknown: "nobody knows whether the dial went out"
        case .answered: "answered"
        case .partyDetected(let news): "\(news.party.rawValue) on the line"
        case .hungUp(let news): "hung up by \(news.by.rawValue): \(news.cause.rawValue)"
        case .commandFailed(let news): "the carrier refused \(news.command.rawValue): \(news.failure.rawValue)"
        case .streamLost(let news): "the media stream \(news.epoch.number) was lost"
        case .streamFailed(let news): "the media stream \(news.epoch.number) did not come up"
        case .heardPartial(let news):
            news.stop == .none ? nil : "may be a stop: no sales word until the words are final"
        case .hearingFailed: "the recogniser failed"
        case .secretHeard: "gave a card number or another secret, which was taken out"
        case .understood(let news): news.words(of: news.stop)
        case .keyPressed(let news): news.key == .nine ? "pressed 9, which opts out" : "pressed a key"
        case .renderFailed(let news): "a line could not be said: \(news.failure.rawValue)"
        case .offerReserved(let news): "offer \(news.offer) granted: \(news.kind.rawValue)"
        case .offerDenied(let news): "no offer: \(news.reason.rawValue)"
        case .suppressionStored(let news): "opt-out \(news.suppression.number) is on disk"
        case .contentDestroyed: "the content key is destroyed"
        case .offerReleased(let news): "offer \(news.offer) given back unsaid"
        case .contactReleased(let news): "the contact counts for nothing (decision \(news.decision))"
        case .storeFailed: "the store failed; it is tried again"
        case .orderCompleted: "the cart was bought"
        case .toldToEnd(let news): "told to end: \(news.reason.rawValue)"
        case .resumed(let news): "another process took the call over; its leg is \(news.legIsAlive ? "alive" : "gone")"
        case .created, .dialAccepted, .ringing, .greetingEnded, .streamStarted, .speechStarted, .speechPaused, .heard,
            .heardNothing, .rendered, .segmentSent, .markReturned, .cleared, .carrierSpoke, .contentKeyStored,
            .timerFired:
            nil
        }
    }
}

extension Understood {
    fileprivate func words(of stop: StopMatch) -> String {
        switch stop {
        case .certain(let rule): "understood as a stop (\(rule.rawValue))"
        case .none, .possible: "understood as \(intent.rawValue) (\(confidence.percent) %)"
        }
    }
}

extension CallEffect {
    /// As for events: what the call asked the world for, where that matters to a reader.
    var decision: String? {
        switch self {
        case .reserveOffer(let wish): "asks for an offer: \(wish.reason.rawValue)"
        case .storeContentKey: "the recording notice was heard: from here on words and sound are kept"
        case .discardContent: "words and sound of this call are not kept"
        case .releaseOffer, .releaseContact: nil
        case .storeSuppression(let stop): "opts out: \(stop.reason.rawValue)"
        case .queueText(let text): "will text \(text.text)"
        case .speakByCarrier(let speak): "the carrier's own voice says \(speak.line)"
        case .finish(let finish): "ended: \(finish.outcome.rawValue)"
        case .dial, .hangUp, .startStream, .stopStream, .say, .clear, .expect, .openRecording, .setTimer, .cancelTimer:
            nil
        }
    }
}
