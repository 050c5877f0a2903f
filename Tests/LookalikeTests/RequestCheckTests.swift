import Testing

@testable import Lookalike

@Suite struct RequestCheckTests {
    private static let dial: [String: JSONValue] = [
        "connection_id": "1234567890123456789", "to": "+15555550101", "from": "+15555550102",
        "webhook_url": "https://example.com/webhooks/telnyx", "webhook_url_method": "POST",
        "client_state": "eyJjYWxsIjoiY18xIn0=", "command_id": "891510ac-f3e4-11e8-af5b-de00688a4901",
        "timeout_secs": 30, "time_limit_secs": 600, "answering_machine_detection": "premium",
        "answering_machine_detection_config": ["total_analysis_time_millis": 5000],
        "stream_url": "wss://example.com/media/c_1", "stream_track": "inbound_track", "stream_codec": "PCMU",
        "stream_bidirectional_mode": "rtp", "stream_bidirectional_codec": "PCMU",
        "stream_bidirectional_sampling_rate": 8000, "stream_bidirectional_target_legs": "self",
        "stream_auth_token": "token", "send_silence_when_idle": true,
    ]

    /// A full and right dial passes, and what of it does nothing is known.
    @Test func rightDialPasses() {
        #expect(RequestCheck.refusals(of: .object(Self.dial), by: RequestTable.dial) == [])
        #expect(
            RequestCheck.notSimulated(in: .object(Self.dial), by: RequestTable.dial)
                == ["answering_machine_detection", "answering_machine_detection_config"])
    }

    /// One wrong field at a time: code and place of the refusal.
    @Test(
        arguments: [
            ("to", nil, "10004", "/to"),
            ("from", "", "10004", "/from"),
            ("connection_id", nil, "10004", "/connection_id"),
            ("to", "5555550101", "10016", "/to"),
            ("to", "+0555555010", "10016", "/to"),
            ("from", "Example Home", "10016", "/from"),
            ("to", 15_555_550_101, "10026", "/to"),
            ("timeout_secs", "30", "10026", "/timeout_secs"),
            ("timeout_secs", 30.5, "10026", "/timeout_secs"),
            ("timeout_secs", 4, "10033", "/timeout_secs"),
            ("time_limit_secs", 14_401, "10033", "/time_limit_secs"),
            ("stream_bidirectional_sampling_rate", 44_100, "10032", "/stream_bidirectional_sampling_rate"),
            ("stream_bidirectional_codec", "pcmu", "10032", "/stream_bidirectional_codec"),
            ("stream_bidirectional_codec", "default", "10032", "/stream_bidirectional_codec"),
            ("stream_track", "inbound", "10032", "/stream_track"),
            ("stream_url", "https://example.com", "10003", "/stream_url"),
            ("client_state", "not base64!", "90017", "/client_state"),
            ("send_silence_when_idle", "true", "10026", "/send_silence_when_idle"),
            ("stream_sampling_rate", 8000, "10015", "/stream_sampling_rate"),
            ("answering_machine_detection_config", ["total": 1], "10015", "/answering_machine_detection_config/total"),
            ("webhook_urls", ["call.ringing": "https://example.com"], "90057", "/webhook_urls/call.ringing"),
            ("custom_headers", [["name": "X-A"]], "10004", "/custom_headers/0/value"),
            (
                "webhook_retries_policies", ["call.hangup": ["retries_ms": [1, 2, 3, 4, 5, 6]]], "10033",
                "/webhook_retries_policies/call.hangup/retries_ms"
            ),
            ("from_display_name", nil, "", ""),
        ] as [(String, JSONValue?, String, String)])
    func wrongFieldIsRefused(field: String, value: JSONValue?, code: String, pointer: String) {
        var body = Self.dial
        body[field] = value
        let refusals = RequestCheck.refusals(of: .object(body), by: RequestTable.dial)
        #expect(refusals.map(\.code) == (code.isEmpty ? [] : [code]))
        #expect(refusals.first?.pointer == (code.isEmpty ? nil : pointer))
    }

    /// Every request's fields are refused when one is added that its table does not have.
    @Test(arguments: RequestTable.entries.map(\.path))
    func unknownFieldIsRefusedEverywhere(path: String) {
        for entry in RequestTable.entries where entry.path == path {
            let refusals = RequestCheck.refusals(of: ["surprise": 1], by: entry.fields)
            #expect(refusals.last?.code == "10015")
            #expect(refusals.last?.status == 400)
        }
    }

    /// Every required field is missed.
    @Test func emptyBodiesMissTheirRequiredFields() {
        let missed = RequestTable.entries.map { entry in
            RequestCheck.refusals(of: [:], by: entry.fields).compactMap(\.pointer)
        }
        #expect(
            missed == [
                ["/connection_id", "/to", "/from"], [], [], ["/cause"], [], [], ["/payload", "/voice"], [], ["/digits"],
                ["/client_state"], ["/to"],
            ])
    }

    /// The error body has Telnyx's shape.
    @Test func errorBodyNamesCodeAndPlace() {
        let reply = Reply.refused([.missing("/to")])
        let error = reply.body["errors"]?.array?.first
        #expect(reply.status == 422)
        #expect(error?["code"] == "10004")
        #expect(error?["source"] == ["pointer": "/to"])
        #expect(error?["detail"] == "The 'to' parameter is required and cannot be blank.")
    }
}
