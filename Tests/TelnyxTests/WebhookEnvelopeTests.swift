import Commerce
import Telnyx
import Testing

/// Bodies of webhooks, as they are, as they are not, and mangled.
struct WebhookEnvelopeTests {
    private func read(_ text: String) throws -> WebhookEnvelope { try WebhookEnvelope(decoding: Array(text.utf8)) }

    private func event(_ name: String, _ payload: String = "{}") throws -> TelnyxEvent {
        try read(#"{"data":{"id":"e1","event_type":"\#(name)","payload":\#(payload)},"meta":{"attempt":1}}"#).event
    }

    /// Everything around the event.
    @Test func theEnvelopeIsReadWhole() throws {
        let envelope = try read(
            """
            {"data":{"record_type":"event","event_type":"call.answered","id":"e-1","occurred_at":"2026-11-20T19:05:40.123456Z",
             "payload":{"call_control_id":"v3:x","call_leg_id":"leg","call_session_id":"session","client_state":"MS4yLjA=",
             "new_field":[1,{"a":null}]}},"meta":{"attempt":2,"delivered_to":"https://example.com"}}
            """)
        #expect(
            envelope
                == WebhookEnvelope(
                    id: "e-1", name: "call.answered",
                    occurredAt: WallTime(millisecondsSince1970: 1_795_201_540_123), attempt: 2,
                    call: CallReference(controlID: "v3:x", legID: "leg", sessionID: "session", clientState: "1.2.0"),
                    event: .callAnswered))
    }

    /// Between whom a call is; a withheld number, or one in another form, is none.
    @Test(arguments: [
        ("+15555550101", true), ("anonymous", false), ("5555550101", false), ("sip:a@example.com", false),
    ])
    func partiesAreNumbersOrNobody(_ from: String, _ isShown: Bool) throws {
        let envelope = try read(
            #"{"data":{"id":"1","event_type":"call.initiated","payload":{"direction":"incoming","from":"\#(from)","to":"+15555550102"}}}"#
        )
        #expect(envelope.event == .callInitiated(.incoming))
        #expect((envelope.parties.from != nil) == isShown)
        #expect(envelope.parties.to == E164("+15555550102"))
    }

    /// Seconds may have no fraction or up to nine digits of it, and the zone may be an offset.
    @Test(
        arguments: [
            ("2026-11-20T19:05:40Z", 0), ("2026-11-20T19:05:40.5Z", 500), ("2026-11-20T19:05:40.574Z", 574),
            ("2026-11-20T19:05:40.000009Z", 0), ("2026-11-20T20:05:40.048+01:00", 48),
        ])
    func timesAreReadLeniently(_ text: String, _ milliseconds: Int64) throws {
        let envelope = try read(#"{"data":{"id":"1","event_type":"call.answered","occurred_at":"\#(text)"}}"#)
        #expect(envelope.occurredAt == WallTime(millisecondsSince1970: 1_795_201_540_000 + milliseconds))
    }

    /// A time that cannot be read is no reason to lose the event.
    @Test(arguments: [
        "", "yesterday", "2026-11-20", "2026-11-20T19:05:40", "2026-11-20T19:05:40.Z", "2026-13-20T19:05:40Z",
    ])
    func anUnreadableTimeIsNoTime(_ text: String) throws {
        let envelope = try read(#"{"data":{"id":"1","event_type":"call.answered","occurred_at":"\#(text)"}}"#)
        #expect(envelope.occurredAt == nil)
    }

    /// What Telnyx writes now as text and now as a number is the same to us.
    @Test func textAndNumbersAreInterchangeable() throws {
        let envelope = try read(
            #"{"data":{"id":17,"event_type":"call.hangup","payload":{"sip_hangup_cause":486}},"meta":{"attempt":"3"}}"#)
        #expect(envelope.id == "17")
        #expect(envelope.attempt == 3)
        #expect(envelope.event == .callHungUp(CallHangup(cause: .unspecified, source: .unknown, sipStatus: 486)))
    }

    /// Client state that is not ours is left alone.
    @Test(arguments: ["null", #""not base64""#, #""/w==""#, "5"])
    func foreignClientStateIsNone(_ state: String) throws {
        let envelope = try read(
            #"{"data":{"id":"1","event_type":"call.answered","payload":{"client_state":\#(state)}}}"#)
        #expect(envelope.call.clientState == nil)
    }

    /// Every event that the house acts on, in its smallest form, and values that Telnyx may add, kept by name.
    @Test(arguments: WebhookEventTable.rows)
    func everyEventOfOursIsKnown(_ row: WebhookEventTable.Row) throws {
        #expect(try event(row.name, row.payload) == row.event)
    }

    @Test func everyKeyOfTheTelephoneIsKnown() throws {
        for key in "0123456789*#ABCD" {
            let pressed = TelephoneKey(String(key)).map(TelnyxEvent.keyPressed)
            #expect(try pressed != nil && event("call.dtmf.received", #"{"digit":"\#(key)"}"#) == pressed)
        }
    }

    /// A message's fate and its sender.
    @Test func aMessageIsRead() throws {
        let payload = """
            {"id":"m1","direction":"outbound","text":"Hello","from":{"phone_number":"+15555550102"},
            "to":[{"phone_number":"+15555550101","status":"delivery_failed"}],"errors":[{"code":40008}]}
            """
        let notice = MessageNotice(
            id: "m1", status: .deliveryFailed, from: E164("+15555550102"), to: E164("+15555550101"), text: "Hello",
            errorCodes: ["40008"])
        #expect(try event("message.finalized", payload) == .messageFinalized(notice))
        #expect(try event("message.sent", payload) == .messageSent(notice))
    }

    /// A STOP arrives with Telnyx's own reading of it.
    @Test func anIncomingStopIsRead() throws {
        let payload = """
            {"id":"m2","direction":"inbound","text":"Stop!","autoresponse_type":"STOP","from":{"phone_number":"+15555550101"},
            "to":[{"phone_number":"+15555550102","status":"webhook_delivered"}]}
            """
        let notice = MessageNotice(
            id: "m2", status: .received, from: E164("+15555550101"), to: E164("+15555550102"), text: "Stop!",
            keyword: .stop)
        #expect(try event("message.received", payload) == .messageReceived(notice))
    }

    /// Whether Telnyx has answered a stop: by its mark, or else by its own words alone.
    @Test(
        arguments: [
            ("STOP", nil, true), (" stop all ", nil, true), ("Quit", nil, true), ("stop!", nil, false),
            ("stop!", MessageNotice.Keyword.stop, true), ("please leave me alone", nil, false), ("ARRET", nil, false),
            ("START", .start, false), ("", nil, false),
        ])
    func theCarriersOwnAnswerIsKnown(_ text: String, _ keyword: MessageNotice.Keyword?, _ isAnswered: Bool) {
        let notice = MessageNotice(id: nil, status: .received, from: nil, to: nil, text: text, keyword: keyword)
        #expect(notice.isAnsweredByCarrier == isAnswered)
    }

    /// Whether Telnyx has answered a call for help: by its mark, or else by the words that its messaging profile answers, where it does.
    @Test(
        arguments: [
            ("HELP", nil, true, true), (" info ", nil, true, true), ("HELP", nil, false, false),
            ("Help!", nil, true, false), ("Help!", MessageNotice.Keyword.help, false, true),
            ("AYUDA", nil, true, false),
            ("STOP", .stop, true, false),
        ])
    func theCarriersOwnHelpIsKnown(
        _ text: String, _ keyword: MessageNotice.Keyword?, _ profileAnswers: Bool, _ isAnswered: Bool
    ) {
        let notice = MessageNotice(id: nil, status: .received, from: nil, to: nil, text: text, keyword: keyword)
        #expect(notice.isHelpAnsweredByCarrier(where: profileAnswers) == isAnswered)
    }

    /// The old format gets an error that names the setting to change.
    @Test func aVersionOneWebhookNamesThePortalSetting() throws {
        let body = #"{"record_type":"event","id":"1","event_type":"call_initiated","payload":{}}"#
        let error = #expect(throws: WebhookDecodingError.self) { try read(body) }
        #expect(error == .versionOne(eventName: "call_initiated"))
        #expect(error.map { "\($0)".contains("webhook_api_version") && "\($0)".contains("API version") } == true)
    }

    /// What is not an event says what it is.
    @Test(arguments: WebhookEventTable.noEvents)
    func whatIsNoEventIsRefused(_ body: String, _ error: WebhookDecodingError) {
        #expect(throws: error) { try read(body) }
    }

    /// Exactly the limit is read.
    @Test func theBodyLimitIsExact() throws {
        let event = #"{"data":{"id":"1","event_type":"call.answered"}}"#
        let fill = String(repeating: " ", count: WebhookEnvelope.bodyLimit - event.utf8.count)
        #expect(try read(event + fill).event == .callAnswered)
        let limit = WebhookEnvelope.bodyLimit
        #expect(throws: WebhookDecodingError.tooLarge(bytes: limit + 1, limit: limit)) { try read(event + fill + " ") }
    }

    /// Text nested without end is refused, not followed.
    @Test func deepNestingIsHarmless() {
        let body = Array(repeating: UInt8(ascii: "["), count: 100_000)
        #expect(throws: WebhookDecodingError.notJSON) { try WebhookEnvelope(decoding: body) }
    }

    /// Whatever bytes come: an event or a typed error, never a trap.
    @Test func mangledBodiesNeverTrap() throws {
        let seeds = [
            #"{"data":{"id":"1","event_type":"call.hangup","occurred_at":"2026-11-20T19:05:40.12Z","payload":{"call_control_id":"v3:x","client_state":"MS4yLjA=","sip_hangup_cause":"486"}},"meta":{"attempt":1}}"#,
            #"{"data":{"id":"1","event_type":"message.received","payload":{"direction":"inbound","to":[{"phone_number":"+15555550102"}],"from":{"phone_number":"+15555550101"},"errors":[{"code":1}]}}}"#,
        ]
        var dice = Dice(seed: 7)
        var (read, refused) = (0, 0)
        for round in 0..<20_000 {
            let mutant = dice.mutate(Array(seeds[round % seeds.count].utf8))
            do throws(WebhookDecodingError) {
                _ = try WebhookEnvelope(decoding: mutant)
                read += 1
            } catch {
                refused += 1
            }
        }
        #expect(read > 100 && refused > 100)
    }

    /// Every event in the shared collection is an event; those of ours are known by more than their name.
    @Test(
        .sharedData,
        arguments: SharedData.files(in: "webhooks", "webhooks/variants", "webhooks/sdk-only", "webhooks-observed"))
    func everySharedWebhookIsRead(_ path: String) throws {
        let body = try SharedData.bytes(path)
        if path.contains("V1-FORMAT") {
            #expect(throws: WebhookDecodingError.versionOne(eventName: "call_initiated")) {
                try WebhookEnvelope(decoding: body)
            }
            return
        }
        let envelope = try WebhookEnvelope(decoding: body)
        #expect(envelope.occurredAt != nil)
        #expect(envelope.attempt == 1)
        #expect(path.contains("_link_clicked") || path.split(separator: "/").last?.hasPrefix(envelope.name) == true)
        if envelope.name.hasPrefix("message.") { #expect(envelope.event != .other(envelope.name)) }
        if case .callHungUp(let hangup) = envelope.event {
            if case .unlisted(let cause) = hangup.cause { Issue.record("unlisted cause \(cause)") }
        }
        if case .answererDetected(let detection) = envelope.event {
            if case .unlisted(let result) = detection.result { Issue.record("unlisted result \(result)") }
        }
    }
}
