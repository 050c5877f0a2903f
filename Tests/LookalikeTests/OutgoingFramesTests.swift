import Sound
import Testing

@testable import Lookalike

@Suite struct OutgoingFramesTests {
    private static let party = OutgoingFrames.Party(
        controlID: "v3:abc", sessionID: "s-1", from: "+15555550102", to: "+15555550101", clientState: "YQ==",
        userID: "u-1")

    private func frames(_ facts: DisputedFacts, token: String? = "secret") -> OutgoingFrames {
        OutgoingFrames(
            StreamOrder(
                id: "st-1", url: "ws://127.0.0.1/m", token: token, track: "inbound_track", sending: .opus, mode: .rtp,
                receiving: .opus, audible: true, customParameters: [["name": "a", "value": "b"]]),
            party: Self.party, facts: facts)
    }

    private func json(_ text: String) throws -> JSONValue { try #require(JSONValue(bytes: Array(text.utf8))) }

    /// Numbers are strings in the documents and, in the other reading, numbers.
    @Test func numbersAreStringsOrIntegers() throws {
        var documented = frames(.asDocumented)
        _ = documented.start()
        let strings = try json(documented.media(chunk: 3, payload: [1, 2, 3]))
        #expect(strings["sequence_number"] == "2")
        #expect(
            strings["media"] == ["track": "inbound", "chunk": "3", "timestamp": "40", "payload": "AQID"])
        var observed = frames(.asObserved)
        _ = observed.start()
        let integers = try json(observed.media(chunk: 3, payload: [1, 2, 3]))
        #expect(integers["sequence_number"] == 2)
        #expect(integers["media"]?["chunk"] == 3)
    }

    /// The timestamp counts milliseconds or samples of the stream.
    @Test func timestampsAreMillisecondsOrSamples() throws {
        var observed = frames(.asObserved)
        #expect(try json(observed.media(chunk: 3, payload: []))["media"]?["timestamp"] == 640)
    }

    /// The token is in the first frame only in the observed reading, and only when there is one.
    @Test func connectedCarriesTheTokenOrNot() throws {
        #expect(try json(frames(.asDocumented).connected()) == ["event": "connected", "version": "1.0.0"])
        let observed = try json(frames(.asObserved).connected())
        #expect(observed["connected"] == ["x-telnyx-streaming-auth-token": "secret"])
        #expect(observed["protocol"] == "Call")
        #expect(try json(frames(.asObserved, token: nil).connected())["connected"] == nil)
    }

    /// `start` names the call and the format; custom parameters lie inside or beside.
    @Test func startNamesTheCallAndTheFormat() throws {
        var documented = frames(.asDocumented)
        let start = try json(documented.start())
        #expect(start["start"]?["call_control_id"] == "v3:abc")
        #expect(start["start"]?["client_state"] == "YQ==")
        #expect(start["start"]?["media_format"] == ["encoding": "OPUS", "sample_rate": 16_000, "channels": 1])
        #expect(start["start"]?["custom_parameters"] != nil)
        var observed = frames(.asObserved)
        let beside = try json(observed.start())
        #expect(beside["custom_parameters"] != nil)
        #expect(beside["start"]?["custom_parameters"] == nil)
    }

    /// Marks, keys, errors and the end have the members that Telnyx gives them.
    @Test func otherFramesHaveTheirMembers() throws {
        var frames = frames(.asDocumented)
        #expect(try json(frames.mark("1/2/3"))["mark"] == ["name": "1/2/3"])
        let key = try json(frames.key("9", occurredAt: "2026-01-01T00:00:00.000000Z"))
        #expect(key["dtmf"] == ["digit": "9"])
        #expect(key["occurred_at"] == "2026-01-01T00:00:00.000000Z")
        let error = try json(frames.error(.invalidMedia("bad")))
        #expect(error["payload"] == ["code": 100_004, "title": "invalid_media", "detail": "bad"])
        let stop = try json(frames.stop())
        #expect(stop["stop"] == ["user_id": "u-1", "call_control_id": "v3:abc"])
        #expect(stop["sequence_number"] == "3")
    }

    /// What cannot be read as a frame is told by its code.
    @Test(arguments: [
        ("no json", 100_003), ("{}", 100_003), (#"{"event":"dance"}"#, 100_003), (#"{"event":"media"}"#, 100_003),
        (#"{"event":"mark"}"#, 100_003), (#"{"event":"media","media":{"payload":"%%%"}}"#, 100_004),
    ])
    func unreadableFramesAreTold(text: String, code: Int) {
        let fault = #expect(throws: MediaFault.self) { try IncomingFrame(Array(text.utf8)) }
        #expect(fault?.code == code)
    }

    /// A stream's order is read by each reading of the facts.
    @Test func streamOrderFollowsTheFacts() throws {
        let request: JSONValue = [
            "stream_url": "ws://127.0.0.1/m", "stream_codec": "OPUS", "stream_bidirectional_mode": "rtp",
            "stream_bidirectional_codec": "OPUS", "stream_bidirectional_sampling_rate": 16_000,
        ]
        let documented = try #require(try StreamOrder(request: request, id: "s", facts: .asDocumented))
        let observed = try #require(try StreamOrder(request: request, id: "s", facts: .asObserved))
        #expect(documented.sending == .opus)
        #expect(observed.sending == .pcmu)
        #expect(documented.receiving == .opus)
        #expect(!documented.audible)
        #expect(observed.audible)
        #expect(try StreamOrder(request: ["stream_codec": "OPUS"], id: "s", facts: .asDocumented) == nil)
        let refusal = #expect(throws: Refusal.self) {
            try StreamOrder(
                request: ["stream_url": "ws://127.0.0.1/m", "stream_bidirectional_codec": "L16"], id: "s",
                facts: .asDocumented)
        }
        #expect(refusal?.code == "90046")
    }
}
