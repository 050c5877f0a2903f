import Testing

@testable import Lookalike

/// One call from dial to hang-up, over real sockets, under both settings of the facts.
@Suite struct WholeCallTests {
    /// The stream is ordered with the dial; the caller waits for the agent, speaks, is answered, interrupts and goes.
    @Test(arguments: [DisputedFacts.asDocumented, .asObserved])
    func callerTalksWithTheAgentAndHangsUp(facts: DisputedFacts) async throws {
        try await Scene.run {
            $0.facts = facts
            $0.faults.frameReordering = 0.1
            $0.callers[Scene.theirs] = CallerScript(
                pickUp: .answers(afterSeconds: 0.1),
                steps: [
                    .awaitAgentSilence(milliseconds: 400), .tone(hertz: 500, milliseconds: 300), .note("answered"),
                    .awaitAgentSpeech(speech: 2, milliseconds: 200), .tone(hertz: 500, milliseconds: 200),
                    .expectSpeeches(atLeast: 2), .hangUp,
                ], comfortNoise: -60)
        } body: { scene in
            _ = try await scene.dial([
                "stream_url": .string(scene.agent.mediaURL), "stream_bidirectional_mode": "rtp",
                "stream_bidirectional_target_legs": "self", "client_state": "YQ==",
            ])
            try await scene.until { !scene.agent.frames("start").isEmpty }
            let leg = try scene.legID()
            scene.agent.sendMedia(try Scene.tone(milliseconds: 300))
            try await scene.until { scene.journal.call(leg)?.notes.contains { $0.detail == "answered" } == true }
            scene.agent.sendMedia(try Scene.tone(milliseconds: 20_000))
            try await scene.until {
                Set(scene.agent.webhooks.map(\.type)).isSuperset(of: ["call.hangup", "streaming.stopped"])
            }
            let call = try #require(scene.journal.call(leg))
            #expect(call.hangupSource == "callee")
            #expect(call.notes.contains { $0.event == .expectationMet })
            #expect(call.notes.filter { $0.event == .callerSpeechEnded }.count == 2)
            let types = scene.agent.webhooks.map(\.type)
            let hangup = try #require(types.firstIndex(of: "call.hangup"))
            let stopped = try #require(types.firstIndex(of: "streaming.stopped"))
            #expect((stopped < hangup) == (facts.hangupReport == .afterStreamStopped))
            #expect(types.prefix(2) == ["call.initiated", "call.answered"])
            #expect(try #require(scene.journal.heard(legID: leg)).soundingFrames.count < 1_000)
            let start = try #require(scene.agent.frames("start").first?["start"])
            let answered = try #require(scene.agent.webhooks("call.answered").first?.payload)
            #expect(start["call_control_id"] == answered["call_control_id"])
            #expect(start["client_state"] == "YQ==")
        }
    }
}
