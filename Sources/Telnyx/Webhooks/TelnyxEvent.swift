/// What a webhook tells, in our terms. Events that nothing here needs are ``other(_:)``.
package enum TelnyxEvent: Equatable, Sendable {
    /// The leg exists. An outgoing one is ringing or about to.
    case callInitiated(CallDirection)
    case callAnswered
    case callHungUp(CallHangup)
    case streamingStarted
    case streamingStopped
    /// Telnyx could not reach or keep the media socket; the call goes on in silence.
    case streamingFailed(StreamingFailure)
    /// The fall-back voice has finished or was stopped.
    case speakEnded(SpeakEnd)
    case keyPressed(TelephoneKey)
    case answererDetected(AnswererDetection)
    /// The machine's greeting is over, or its beep was heard.
    case greetingEnded(GreetingEnd)
    /// The callee's telephone asks callers for their name and reason before it rings.
    case callScreeningDetected
    case messageSent(MessageNotice)
    /// The last word on a message sent by us.
    case messageFinalized(MessageNotice)
    case messageReceived(MessageNotice)
    /// An event by its name on the wire.
    case other(String)
}

/// Which way a call goes, seen from us.
package enum CallDirection: Equatable, Sendable {
    case incoming, outgoing
    case unlisted(String)
}

/// Why a media stream could not be had.
package struct StreamingFailure: Equatable, Sendable {
    /// Which stream, if told.
    package let streamID: StreamID?
    /// Telnyx's word, such as `connection_failed`.
    package let reason: String

    package init(streamID: StreamID?, reason: String) {
        self.streamID = streamID
        self.reason = reason
    }
}

/// How a sentence by the fall-back voice ended.
package enum SpeakEnd: Equatable, Sendable {
    case completed, callHungUp, cancelledByDetection
    case unlisted(String)
}
