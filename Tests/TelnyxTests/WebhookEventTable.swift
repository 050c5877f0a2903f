import Commerce
import Telnyx
import Testing

/// Events as they come on the wire, and what they are.
enum WebhookEventTable {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let payload: String
        let event: TelnyxEvent

        var testDescription: String { "\(name) \(payload)" }

        init(_ name: String, _ payload: String, _ event: TelnyxEvent) {
            self.name = name
            self.payload = payload
            self.event = event
        }

        init(_ name: String, _ event: TelnyxEvent) { self.init(name, "{}", event) }
    }

    static let rows: [Row] = [
        Row("call.initiated", #"{"direction":"outgoing"}"#, .callInitiated(.outgoing)),
        Row("call.initiated", #"{"direction":"sideways"}"#, .callInitiated(.unlisted("sideways"))),
        Row("call.answered", .callAnswered),
        Row(
            "call.hangup", #"{"hangup_cause":"user_busy","hangup_source":"callee","sip_hangup_cause":"486"}"#,
            .callHungUp(CallHangup(cause: .userBusy, source: .callee, sipStatus: 486))),
        Row(
            "call.hangup", #"{"hangup_cause":"solar_flare"}"#,
            .callHungUp(CallHangup(cause: .unlisted("solar_flare"), source: .unknown, sipStatus: nil))),
        Row(
            "call.hangup", "null",
            .callHungUp(CallHangup(cause: .unspecified, source: .unknown, sipStatus: nil))),
        Row("streaming.started", .streamingStarted),
        Row("streaming.stopped", .streamingStopped),
        Row(
            "streaming.failed", #"{"failure_reason":"connection_failed","stream_id":"s"}"#,
            .streamingFailed(StreamingFailure(streamID: "s", reason: "connection_failed"))),
        Row("call.speak.ended", #"{"status":"completed"}"#, .speakEnded(.completed)),
        Row(
            "call.machine.detection.ended", #"{"result":"human"}"#,
            .answererDetected(AnswererDetection(kind: .standard, result: .human))),
        Row(
            "call.machine.detection.ended", #"{"result":"parrot"}"#,
            .answererDetected(AnswererDetection(kind: .standard, result: .unlisted("parrot")))),
        Row(
            "call.machine.premium.detection.ended", #"{"result":"human_residence"}"#,
            .answererDetected(AnswererDetection(kind: .premium, result: .humanAtHome))),
        Row("call.machine.greeting.ended", #"{"result":"beep_detected"}"#, .greetingEnded(.beepDetected)),
        Row("call.machine.premium.greeting.ended", #"{"result":"prompt_ended"}"#, .greetingEnded(.promptEnded)),
        Row("call.machine.premium.call_screening.detected", .callScreeningDetected),
        Row("call.cost", .other("call.cost")),
    ]

    /// Bodies that are no event, each with what is said of it.
    static let noEvents: [(String, WebhookDecodingError)] = [
        ("", .notJSON), ("{", .notJSON), ("\u{1}", .notJSON), ("[]", .notAnObject), ("5", .notAnObject),
        ("null", .notAnObject), ("{}", .missing(field: "data")), (#"{"data":5}"#, .missing(field: "data")),
        (#"{"data":{}}"#, .missing(field: "data.event_type")),
        (#"{"data":{"event_type":"call.answered"}}"#, .missing(field: "data.id")),
        (#"{"data":{"event_type":"call.answered","id":""}}"#, .missing(field: "data.id")),
        (
            #"{"data":{"event_type":"call.dtmf.received","id":"1","payload":{"digit":"12"}}}"#,
            .invalid(field: "data.payload.digit")
        ),
        (
            #"{"data":{"event_type":"call.machine.detection.ended","id":"1"}}"#,
            .missing(field: "data.payload.result")
        ),
    ]
}
