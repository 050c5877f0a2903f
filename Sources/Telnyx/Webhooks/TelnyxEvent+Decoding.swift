import Commerce

extension TelnyxEvent {
    /// Reads an event by its name on the wire.
    init(name: String, payload: WireObject?) throws(WebhookDecodingError) {
        switch name {
        case "call.initiated":
            self = .callInitiated(CallDirection(wireName: payload?.text("direction") ?? ""))
        case "call.answered":
            self = .callAnswered
        case "call.hangup":
            self = .callHungUp(CallHangup(payload))
        case "streaming.started":
            self = .streamingStarted
        case "streaming.stopped":
            self = .streamingStopped
        case "streaming.failed":
            let stream = payload?.text("stream_id").map { StreamID($0) }
            self = .streamingFailed(
                StreamingFailure(streamID: stream, reason: payload?.text("failure_reason") ?? "unspecified"))
        case "call.speak.ended":
            self = .speakEnded(SpeakEnd(wireName: payload?.text("status") ?? ""))
        case "call.dtmf.received":
            guard let key = payload?.text("digit").flatMap(TelephoneKey.init) else {
                throw .invalid(field: "data.payload.digit")
            }
            self = .keyPressed(key)
        case "call.machine.detection.ended":
            self = .answererDetected(try AnswererDetection(.standard, payload))
        case "call.machine.premium.detection.ended":
            self = .answererDetected(try AnswererDetection(.premium, payload))
        case "call.machine.greeting.ended", "call.machine.premium.greeting.ended":
            self = .greetingEnded(GreetingEnd(wireName: payload?.text("result") ?? ""))
        case "call.machine.premium.call_screening.detected":
            self = .callScreeningDetected
        case "message.sent":
            self = .messageSent(MessageNotice(payload))
        case "message.finalized":
            self = .messageFinalized(MessageNotice(payload))
        case "message.received":
            self = .messageReceived(MessageNotice(payload))
        default:
            self = .other(name)
        }
    }
}

extension CallDirection {
    init(wireName: String) {
        switch wireName {
        case "incoming": self = .incoming
        case "outgoing": self = .outgoing
        default: self = .unlisted(wireName)
        }
    }
}

extension SpeakEnd {
    init(wireName: String) {
        switch wireName {
        case "completed": self = .completed
        case "call_hangup": self = .callHungUp
        case "cancelled_amd": self = .cancelledByDetection
        default: self = .unlisted(wireName)
        }
    }
}

extension CallHangup {
    /// Never fails: that a call has ended must not be lost for want of a detail.
    init(_ payload: WireObject?) {
        let source: Source =
            switch payload?.text("hangup_source") {
            case "caller": .caller
            case "callee": .callee
            default: .unknown
            }
        self.init(
            cause: Cause(wireName: payload?.text("hangup_cause") ?? ""), source: source,
            sipStatus: payload?.number("sip_hangup_cause"))
    }
}

extension AnswererDetection {
    init(_ kind: Kind, _ payload: WireObject?) throws(WebhookDecodingError) {
        guard let result = payload?.text("result") else { throw .missing(field: "data.payload.result") }
        self.init(kind: kind, result: Result(wireName: result))
    }
}
