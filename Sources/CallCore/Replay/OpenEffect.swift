/// An effect that the log asks for and nothing yet answers.
package struct OpenEffect: Equatable, Sendable {
    package let id: EffectID
    package let effect: CallEffect

    package init(id: EffectID, effect: CallEffect) {
        self.id = id
        self.effect = effect
    }
}

extension CallEffect {
    /// Whether some event will tell what came of it, or it must be done again until its key is known to be there.
    ///
    /// Timers are told apart by ``CallFold/outstandingTimers``; the others here leave nothing open: they are done with their record, or doing
    /// them late is worth nothing.
    var leavesSomethingOpen: Bool {
        switch self {
        case .dial, .hangUp, .startStream, .say, .clear, .reserveOffer, .releaseOffer, .releaseContact,
            .storeContentKey, .discardContent, .storeSuppression, .speakByCarrier:
            true
        case .stopStream, .expect, .openRecording, .queueText, .setTimer, .cancelTimer, .finish:
            false
        }
    }
}

extension OpenEffect {
    /// Whether an event answers it.
    func isAnswered(by event: CallEvent) -> Bool {
        switch (effect, event) {
        case (.dial, .dialAccepted), (.dial, .dialFailed), (.dial, .dialUnknown), (.dial, .contactRefused),
            (.dial, .ringing),
            (.dial, .answered), (.dial, .hungUp):
            true
        case (.storeSuppression, .suppressionStored): true
        case (.reserveOffer, .offerReserved), (.reserveOffer, .offerDenied): true
        case (.reserveOffer, .storeFailed(let failed)): failed.effect == id
        case (.releaseOffer(let release), .offerReleased(let news)): news.offer == release.offer
        case (.releaseContact(let release), .contactReleased(let news)): news.decision == release.decision
        // A call has one content key; once destroyed, it never is stored again.
        case (.storeContentKey, .contentKeyStored), (.storeContentKey, .contentDestroyed): true
        case (.discardContent, .contentDestroyed): true
        // With the leg or the process everything is over that was about sound.
        case (.hangUp, .hungUp), (.startStream, .hungUp), (.say, .hungUp), (.clear, .hungUp),
            (.speakByCarrier, .hungUp):
            true
        case (.say, .resumed), (.clear, .resumed): true
        case (.startStream(let start), .streamStarted(let news)): news.epoch == start.epoch
        case (.startStream(let start), .streamFailed(let news)): news.epoch == start.epoch
        case (.startStream(let start), .streamLost(let news)): news.epoch == start.epoch
        case (.say(let say), .markReturned(let news)): news.mark.segment == say.segments.last?.segment
        case (.say(let say), .renderFailed(let news)): news.utterance == say.utterance
        case (.say, .cleared), (.say, .streamLost), (.clear, .cleared), (.clear, .streamLost): true
        case (.speakByCarrier, .carrierSpoke): true
        default: false
        }
    }
}
