/// Something that a call wants from the world.
///
/// A driver does it and brings back what came of it as a ``CallEvent``. Effects stand in the log beside the events they answer.
package enum CallEffect: Equatable, Sendable {
    case dial(Dial)
    case hangUp
    case startStream(StartStream)
    case stopStream
    case say(Say)
    case clear(Clear)
    case expect(Expect)
    case reserveOffer(ReserveOffer)
    case releaseOffer(ReleaseOffer)
    case releaseContact(ReleaseContact)
    case openRecording
    case storeContentKey(StoreContentKey)
    case discardContent
    case storeSuppression(StoreSuppression)
    case queueText(QueueText)
    case speakByCarrier(SpeakByCarrier)
    case setTimer(SetTimer)
    case cancelTimer(CancelTimer)
    case finish(Finish)
}
