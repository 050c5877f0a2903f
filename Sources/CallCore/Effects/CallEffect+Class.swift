extension CallEffect {
    /// What may be done with it again after a crash.
    package var effectClass: EffectClass {
        switch self {
        case .dial: .once
        case .hangUp, .startStream, .stopStream, .say, .clear, .expect, .openRecording, .speakByCarrier, .setTimer,
            .cancelTimer:
            .repeatable
        case .reserveOffer, .releaseOffer, .releaseContact, .storeContentKey, .discardContent, .storeSuppression,
            .queueText, .finish:
            .keyed
        }
    }

    /// Whether it may be done before its record is durable.
    ///
    /// Media cannot wait for a disk, and losing these records is harmless: after a crash the stream is opened anew. Everything else waits.
    package var runsBeforeCommit: Bool {
        switch self {
        case .say, .clear, .expect, .setTimer, .cancelTimer: true
        case .dial, .hangUp, .startStream, .stopStream, .reserveOffer, .releaseOffer, .releaseContact, .openRecording,
            .storeContentKey, .discardContent, .storeSuppression, .queueText, .speakByCarrier, .finish:
            false
        }
    }
}
