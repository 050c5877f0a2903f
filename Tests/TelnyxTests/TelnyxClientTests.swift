import Commerce
import Controls
import Foundation
import Testing
import Transport

@testable import Telnyx

/// Commands as they leave, and what becomes of them.
struct TelnyxClientTests {
    private let clock = PatientClock()
    private let call: CallControlID = "v3:a/b c"

    private func client(_ script: ScriptedTransport) throws -> TelnyxClient {
        let key = try #require(TelnyxAPIKey("KEY-secret"))
        return TelnyxClient(
            account: .init(baseURL: "https://telnyx.example/v2/", apiKey: key), transport: script.transport,
            clock: clock)
    }

    private func command(_ last: String = "01") throws -> CommandID {
        try #require(CommandID("891510AC-F3E4-11E8-AF5B-DE00688A49\(last)"))
    }

    private func dialRequest() throws -> DialRequest {
        let line = DialRequest.Line(
            connectionID: "1234", from: try #require(E164("+15555550102")),
            webhookURL: "https://shop.example/telnyx/webhooks")
        return DialRequest(
            to: try #require(E164("+15555550101")), line: line, command: try command(), clientState: "1.2.0")
    }

    private func message() throws -> MessageRequest {
        let sender = MessageRequest.Sender(
            from: try #require(E164("+15555550102")), messagingProfileID: "profile", webhookURL: nil)
        return MessageRequest(
            to: try #require(E164("+15555550101")), sender: sender, text: try #require(MessageText("Hello")))
    }

    private func reply(_ status: Int = 200, _ body: String) -> Result<HTTPReply, TransportError> {
        .success(HTTPReply(status: status, body: Array(body.utf8)))
    }

    private var ok: Result<HTTPReply, TransportError> { reply(200, #"{"data":{"result":"ok"}}"#) }
    private var placed: Result<HTTPReply, TransportError> {
        reply(
            200,
            #"{"data":{"call_control_id":"v3:x","call_leg_id":"leg","call_session_id":"session","is_alive":false}}"#)
    }
    private var silence: Result<HTTPReply, TransportError> {
        .failure(TransportError(.timedOut, host: "telnyx.example", requestMayHaveArrived: true))
    }

    /// The body of a dial, field for field; the stream is not in it.
    @Test func aDialIsWrittenWhole() async throws {
        let script = ScriptedTransport(placed)
        let placed = try await client(script).dial(dialRequest())
        #expect(placed == PlacedCall(controlID: "v3:x", legID: "leg", sessionID: "session"))
        let sent = try #require(script.calls.first)
        #expect(sent.method == .post && sent.url == "https://telnyx.example/v2/calls")
        #expect(sent.headers.first(named: "authorization") == "Bearer KEY-secret")
        #expect(
            ScriptedTransport.json(sent) == [
                "connection_id": "1234", "to": "+15555550101", "from": "+15555550102",
                "command_id": "891510ac-f3e4-11e8-af5b-de00688a4901", "client_state": "MS4yLjA=", "timeout_secs": 30,
                "time_limit_secs": 600, "send_silence_when_idle": true,
                "webhook_url": "https://shop.example/telnyx/webhooks", "webhook_url_method": "POST",
                "answering_machine_detection": "premium",
                "answering_machine_detection_config": ["total_analysis_time_millis": 5000],
            ])
    }

    /// A ring shorter than the law allows is a bug of ours.
    @Test(.controls("DIA-1")) func aRingOfLessThanFifteenSecondsTraps() async {
        await #expect(processExitsWith: .failure) {
            let line = DialRequest.Line(connectionID: "1", from: try #require(E164("+15555550102")), webhookURL: nil)
            _ = DialRequest(
                to: try #require(E164("+15555550101")), line: line,
                command: try #require(CommandID("891510ac-f3e4-11e8-af5b-de00688a4901")), clientState: "",
                ringTime: .milliseconds(14_999))
        }
    }

    /// A repeat is the same request to the byte, so that Telnyx knows it by its key.
    @Test func aRepeatedDialCarriesTheSameKey() async throws {
        let script = ScriptedTransport(silence, reply(503, ""), placed)
        _ = try await client(script).dial(dialRequest())
        #expect(script.calls.count == 3)
        #expect(Set(script.calls.map(\.body)).count == 1)
        #expect(clock.waits == [.milliseconds(500), .seconds(1)])
    }

    /// A call may be ringing although nothing readable came back.
    @Test(arguments: ["", "[]", #"{"data":{}}"#, #"{"data":{"call_control_id":"v3:x"}}"#])
    func aDialWithAnUnreadableReplyIsToBeReconciled(_ body: String) async throws {
        let script = ScriptedTransport(reply(200, body))
        let error = await #expect(throws: TelnyxError.self) { try await client(script).dial(dialRequest()) }
        #expect(error?.kind == .unreadableReply)
        #expect(script.calls.count == 1)
    }

    /// The colon in an identifier, and anything else in it, is part of one path segment.
    @Test func identifiersAreEncodedInPaths() async throws {
        let script = ScriptedTransport(ok)
        try await client(script).hangUp(call, as: command())
        #expect(script.calls.first?.url == "https://telnyx.example/v2/calls/v3%3Aa%2Fb%20c/actions/hangup")
        #expect(ScriptedTransport.json(script.calls.first) == ["command_id": "891510ac-f3e4-11e8-af5b-de00688a4901"])
    }

    /// Hanging up a call that is over has worked.
    @Test func hangingUpAnEndedCallIsDone() async throws {
        let script = ScriptedTransport(reply(422, #"{"errors":[{"code":"90018"}]}"#))
        try await client(script).hangUp(call, as: command())
        #expect(script.calls.count == 1)
    }

    /// An identifier that Telnyx does not know may be an old one of a call that lives.
    @Test func hangingUpAnUnknownCallIsNotDone() async throws {
        let script = ScriptedTransport(reply(422, #"{"errors":[{"code":"90015"}]}"#))
        let error = await #expect(throws: TelnyxError.self) { try await client(script).hangUp(call, as: command()) }
        #expect(error?.kind == .callUnknown)
    }

    /// Raw sound needs rtp mode, a rate and a leg, none of which is Telnyx's default.
    @Test func aStreamIsAskedForInFull() async throws {
        let script = ScriptedTransport(ok)
        let request = StreamingRequest(
            url: "wss://shop.example/telnyx/media/t", authToken: "token", hearing: .pcmu, speaking: .opus)
        try await client(script).startStreaming(request, on: "v3:x", as: command("02"))
        #expect(script.calls.first?.url == "https://telnyx.example/v2/calls/v3%3Ax/actions/streaming_start")
        #expect(
            ScriptedTransport.json(script.calls.first) == [
                "command_id": "891510ac-f3e4-11e8-af5b-de00688a4902", "stream_url": "wss://shop.example/telnyx/media/t",
                "stream_auth_token": "token", "stream_track": "inbound_track", "stream_codec": "PCMU",
                "stream_bidirectional_mode": "rtp", "stream_bidirectional_codec": "OPUS",
                "stream_bidirectional_sampling_rate": 16000, "stream_bidirectional_target_legs": "self",
            ])
    }

    /// One stream by its name, or all.
    @Test func aStreamIsStopped() async throws {
        let script = ScriptedTransport(ok, ok)
        try await client(script).stopStreaming("s1", on: "v3:x", as: command())
        try await client(script).stopStreaming(on: "v3:x", as: command())
        #expect(ScriptedTransport.json(script.calls.first)["stream_id"] as? String == "s1")
        #expect(ScriptedTransport.json(script.calls.last)["stream_id"] == nil)
    }

    /// The fall-back voice.
    @Test func aSentenceIsSpokenByTheCarrier() async throws {
        let script = ScriptedTransport(ok)
        let sentence = try #require(SpokenSentence("Sorry, we have trouble hearing you. Goodbye."))
        try await client(script).speak(sentence, on: "v3:x", as: command())
        let body = ScriptedTransport.json(script.calls.first)
        #expect(body["payload"] as? String == "Sorry, we have trouble hearing you. Goodbye.")
        #expect(body["voice"] as? String == SpokenSentence.defaultVoice)
        #expect(SpokenSentence("") == nil)
        #expect(SpokenSentence(String(repeating: "a", count: 3001)) == nil)
    }

    /// A call to us is answered with our name on it, or turned away; one that has ended needs no turning away.
    @Test func aCallToUsIsAnsweredOrTurnedAway() async throws {
        let script = ScriptedTransport(ok, reply(422, #"{"errors":[{"code":"90018"}]}"#))
        try await client(script).answer(call, clientState: "line/1", as: command())
        try await client(script).reject(call, because: .busy, as: command("02"))
        #expect(
            script.calls.map(\.url)
                == ["answer", "reject"].map {
                    "https://telnyx.example/v2/calls/v3%3Aa%2Fb%20c/actions/\($0)"
                })
        #expect(
            ScriptedTransport.json(script.calls.first) == [
                "command_id": "891510ac-f3e4-11e8-af5b-de00688a4901", "client_state": "bGluZS8x",
            ])
        #expect(ScriptedTransport.json(script.calls.last)["cause"] as? String == "USER_BUSY")
    }

    /// What interrupts empties the carrier's queue; what does not, waits behind it. A stream that only listens asks for no way back.
    @Test func theCarriersVoiceCanBeInterrupted() async throws {
        let script = ScriptedTransport(ok, ok, ok)
        let client = try client(script)
        try await client.speak(try #require(SpokenSentence("Hello")), on: call, as: command())
        try await client.speak(try #require(SpokenSentence("Stop", interrupts: true)), on: call, as: command("02"))
        try await client.startStreaming(
            StreamingRequest(url: "wss://shop.example/m/t", authToken: "token", speaking: nil), on: call,
            as: command("03"))
        let bodies = script.calls.map { ScriptedTransport.json($0) }
        #expect(bodies[0]["stop"] == nil)
        #expect(bodies[1]["stop"] as? String == "all")
        #expect(
            bodies[2]["stream_bidirectional_mode"] == nil && bodies[2]["stream_track"] as? String == "inbound_track")
    }

    /// The message goes out on a connection of its own, where nothing repeats it.
    @Test func aMessageIsSentOnce() async throws {
        let script = ScriptedTransport(reply(200, #"{"data":{"id":"m1","parts":2}}"#))
        let sent = try await client(script).send(message())
        #expect(sent == SentMessage(id: "m1", parts: 2))
        let call = try #require(script.calls.first)
        #expect(call.delivery == .atMostOnce)
        #expect(call.url == "https://telnyx.example/v2/messages")
        #expect(
            ScriptedTransport.json(call) == [
                "to": "+15555550101", "from": "+15555550102", "messaging_profile_id": "profile", "text": "Hello",
                "use_profile_webhooks": true,
            ])
    }

    /// After silence or a server's fault nobody knows whether the person has the message.
    @Test func anAmbiguousMessageIsNeverRetried() async throws {
        for answer in [silence, reply(500, ""), reply(504, "")] {
            let script = ScriptedTransport(answer, ok)
            let error = await #expect(throws: TelnyxError.self) { try await client(script).send(message()) }
            #expect(error?.kind == .ambiguous)
            #expect(script.calls.count == 1)
        }
    }

    /// A message that never left may be tried again by whoever owns the job.
    @Test func anUnsentMessageIsCertainlyUnsent() async throws {
        let script = ScriptedTransport(
            .failure(TransportError(.couldNotConnect, host: "telnyx.example", requestMayHaveArrived: false)))
        let error = await #expect(throws: TelnyxError.self) { try await client(script).send(message()) }
        #expect(error?.kind == .unreachable)
    }

    /// A person who has opted out at Telnyx.
    @Test func aBlockedRecipientIsTold() async throws {
        let script = ScriptedTransport(reply(400, #"{"errors":[{"code":"40300"}]}"#))
        let error = await #expect(throws: TelnyxError.self) { try await client(script).send(message()) }
        #expect(error?.kind == .blockedByStop)
    }

    /// A status of 200 is the acceptance; what stands in the body of an action is nobody's concern.
    @Test func anActionsReplyNeedsNoBody() async throws {
        try await client(ScriptedTransport(reply(200, ""))).hangUp(call, as: command())
    }

    /// After a restart: is the call still there?
    @Test func aCallsStatusIsAsked() async throws {
        let script = ScriptedTransport(
            silence,
            reply(
                200,
                #"{"data":{"call_control_id":"v3:y","call_leg_id":"leg","client_state":"MS4yLjA=","is_alive":true}}"#))
        let status = try await client(script).status(of: "v3:x")
        #expect(
            status
                == CallStatus(isAlive: true, call: CallReference(controlID: "v3:y", legID: "leg", clientState: "1.2.0"))
        )
        #expect(script.calls.map(\.url) == Array(repeating: "https://telnyx.example/v2/calls/v3%3Ax", count: 2))
        #expect(script.calls.allSatisfy { $0.method == .get && $0.body == nil })
    }

    /// A text message is neither empty nor endless.
    @Test func aMessagesLengthIsChecked() {
        #expect(MessageText("") == nil)
        #expect(MessageText(String(repeating: "a", count: MessageText.lengthLimit)) != nil)
        #expect(MessageText(String(repeating: "a", count: MessageText.lengthLimit + 1)) == nil)
    }

    /// The key shows in no text and in no dump.
    @Test func theKeyIsNotShown() throws {
        let key = try #require(TelnyxAPIKey("KEY-secret"))
        var dumped = ""
        dump(TelnyxClient.Account(apiKey: key), to: &dumped)
        #expect(!"\(key) \(String(reflecting: key)) \(dumped)".contains("secret"))
        #expect(TelnyxAPIKey("a\r\nb") == nil && TelnyxAPIKey("") == nil)
    }

    /// A key that Telnyx would not take for a UUID is refused before it is sent.
    @Test(arguments: [
        "", "1", "891510ac-f3e4-11e8-af5b-de00688a490", "891510ac-f3e4-11e8-af5b-de00688a490g",
        "891510acf3e411e8af5bde00688a4901",
    ])
    func aCommandIdentityIsAUUID(_ text: String) {
        #expect(CommandID(text) == nil)
    }
}
