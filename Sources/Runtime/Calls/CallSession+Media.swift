import CallCore
import Commerce

/// Effects that cannot wait for a disk.
extension CallSession {
    func perform(_ effect: CallEffect, as id: EffectID) {
        switch effect {
        case .say(let say):
            speaking.say(say, offer: say.offer.flatMap { offers[$0] })
        case .clear:
            speaking.clear()
        case .expect(let expect):
            port.hearing.expect(expect.expectation)
            port.media.expect(expect.turn)
        case .setTimer(let set):
            timers.set(set.timer, after: set.after.duration)
        case .cancelTimer(let cancel):
            timers.cancel(cancel.timer.kind)
        case .dial, .hangUp, .startStream, .stopStream, .reserveOffer, .releaseOffer, .releaseContact, .openRecording,
            .storeContentKey, .discardContent, .storeSuppression, .queueText, .speakByCarrier, .finish:
            break  // These wait for their record: see `carryOut`.
        }
    }
}
