import CallCore
import Commerce
import Lookalike
import Testing
import Vault

/// What is no media message, or no sound, on a live socket is counted and dropped; the call does not notice.
@Suite struct MalformedMediaTests {
    /// Messages that no carrier should send.
    static let nonsense: [String] = [
        "", "{", "[]", "no JSON at all", #"{"event":null}"#, #"{"nothing":"here"}"#, #"{"event":"media"}"#,
        media(#""payload":"%%%%not base64%%%%""#), media(#""payload":"abc""#), media(#""payload":17"#),
        #"{"event":"media","media":{"track":"sideways","chunk":"1","payload":"////"}}"#,
        #"{"event":"media","media":{"track":"inbound","chunk":"-5","payload":"////"}}"#,
        #"{"event":"mark"}"#, #"{"event":"dtmf","dtmf":{"digit":"Q"}}"#,
    ]

    private static func media(_ payload: String) -> String {
        #"{"event":"media","media":{"track":"inbound","chunk":"1","timestamp":"0",\#(payload)}}"#
    }

    /// All of it, twice, in the middle of a call that ends as it would have.
    @Test func theCallGoesOn() async throws {
        var plot = Plot([
            .awaitStream, .wait(seconds: 0.2), .say("caller-hello"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-yes-this-is-she"), .awaitAgentSilence(milliseconds: 900), .say("caller-no-thank-you"),
        ])
        let messages = Self.nonsense.map { Array($0.utf8) } + [[0xFF, 0xFE, 0x00, 0x7B]]
        // While nobody speaks, and again in the middle of her words.
        plot.mischief.messages = [60: messages, 90: messages]
        try await CallStage.run(plot) { stage in
            try await stage.leaveCart()
            let call = try await stage.endedCall()
            #expect(call.outcome == .declined)
            #expect(stage.tap.inserted == messages.count * 2)
            let counted = stage.log.lines.count { $0.contains("media message dropped") }
            #expect(counted == messages.count * 2)
            let leg = try #require(stage.legs().first)
            #expect(stage.legs().count == 1)
            #expect(leg.streams.count == 1)
            #expect(leg.hangupSource == "caller")
            #expect(stage.ear.heard == ["Hello?", "Yes, this is she.", "No, thank you."], stage.course)
        }
    }

    /// Nothing but nonsense ends the socket and, in the end, the call; it never hangs.
    @Test func aFloodEndsTheSocketAndTheCallEnds() async throws {
        var plot = Plot([.awaitAgentSilence(milliseconds: 900)])
        plot.mischief.messages = [150: Array(repeating: Array("{".utf8), count: 100)]
        try await CallStage.run(plot) { stage in
            let job = try await stage.leaveCart()
            let call = try await stage.endedCall()
            #expect(call.outcome != nil)
            #expect(try await stage.settled(job).isSettled)
            let leg = try #require(stage.legs().first)
            #expect(leg.streams.first?.ending == "socket closed by the agent")
            #expect(leg.endedAt != nil)
        }
    }
}
