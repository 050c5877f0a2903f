import Testing

@testable import Lookalike

/// Calls that people make to the client.
struct IncomingCallTests {
    private func scene(
        _ steps: [CallerStep] = [], body: (Scene) async throws -> Void
    ) async throws {
        try await Scene.run(
            with: { $0.callers = [Scene.theirs: CallerScript(steps: steps)] }, body: body)
    }

    private func offered(_ scene: Scene) async throws -> String {
        let leg = try await scene.lookalike.placeCall(from: Scene.theirs, to: Scene.ours)
        try await scene.until { !scene.agent.webhooks("call.initiated").isEmpty }
        return leg
    }

    private func controlID(_ scene: Scene) throws -> String {
        try #require(scene.agent.webhooks.last?.payload["call_control_id"]?.string)
    }

    /// It is told as parked and incoming, with the person's number first and no client state.
    @Test func aCallToTheClientIsToldAsParked() async throws {
        try await scene { scene in
            _ = try await offered(scene)
            let payload = try #require(scene.agent.webhooks.first?.payload)
            #expect(payload["direction"]?.string == "incoming" && payload["state"]?.string == "parked")
            #expect(payload["from"]?.string == Scene.theirs && payload["to"]?.string == Scene.ours)
            #expect(payload["client_state"] == .null)
        }
    }

    /// The client answers, speaks, and hears keys; its client state comes back.
    @Test func anAnsweredCallHearsTheCarriersVoice() async throws {
        try await scene([.awaitCarrier(words: "press", toItsEnd: false), .press("9")]) { scene in
            let leg = try await offered(scene)
            #expect(try await scene.act("speak", controlID(scene), ["payload": "early", "voice": "v"]).status == 422)
            #expect(try await scene.act("answer", controlID(scene), ["client_state": "bGluZQ=="]).status == 200)
            try await scene.until { !scene.agent.webhooks("call.answered").isEmpty }
            #expect(scene.agent.webhooks("call.answered").first?.payload["client_state"]?.string == "bGluZQ==")
            #expect(try await scene.act("answer", controlID(scene)).status == 422)
            _ = try await scene.act("speak", controlID(scene), ["payload": "press a key", "voice": "v"])
            try await scene.until { !scene.agent.webhooks("call.dtmf.received").isEmpty }
            #expect(scene.agent.webhooks("call.dtmf.received").first?.payload["from"]?.string == Scene.theirs)
            _ = try await scene.act("hangup", controlID(scene))
            try await scene.until { !scene.agent.webhooks("call.hangup").isEmpty }
            #expect(scene.agent.webhooks("call.hangup").first?.payload["hangup_source"]?.string == "callee")
            #expect(scene.journal.call(leg)?.isIncoming == true)
        }
    }

    /// What is said with `stop` cuts off what is being said: only the new words are heard to their end.
    @Test func speakingWithStopCutsOffWhatIsSaid() async throws {
        try await scene { scene in
            let leg = try await offered(scene)
            _ = try await scene.act("answer", controlID(scene))
            let long = String(repeating: "words ", count: 100)
            _ = try await scene.act("speak", controlID(scene), ["payload": .string(long), "voice": "v"])
            _ = try await scene.act("speak", controlID(scene), ["payload": "short", "voice": "v", "stop": "all"])
            try await scene.until { scene.journal.call(leg)?.notes.contains { $0.event == .carrierSpoke } == true }
            #expect(scene.journal.call(leg)?.notes.filter { $0.event == .carrierSpoke }.map(\.detail) == ["short"])
        }
    }

    /// It can be turned away, or given up by the caller before it is answered.
    @Test func aCallNeedNotBeAnswered() async throws {
        var rejected = LegMachine(incoming: .asDocumented)
        #expect(rejected.began() == [.report(.initiated), .wait(.ringTime, .seconds(30))])
        let busy = LegMachine.Ending(cause: "user_busy", source: "callee", sipCause: "486")
        #expect(try rejected.rejectAsked(isBusy: true) == [.report(.hangup(busy)), .endLine])
        #expect(throws: Refusal.callEnded) { try rejected.answerAsked() }
        var givenUp = LegMachine(incoming: .asDocumented)
        let cancel = LegMachine.Ending(cause: "originator_cancel", source: "caller", sipCause: "487")
        #expect(givenUp.personHungUp() == [.report(.hangup(cancel)), .endLine])
    }

    /// A call of the client's own is not for it to take, and a number of nobody's cannot be called.
    @Test func onlyCallsToTheClientAreAnswered() async throws {
        try await scene { scene in
            let control = try await scene.dial()
            let answer = try await scene.act("answer", control)
            #expect(answer.status == 422 && answer.body["errors"]?.array?.first?["code"]?.string == "90102")
            #expect(try await scene.act("reject", control, ["cause": "USER_BUSY"]).status == 422)
            await #expect(throws: LookalikeError.unknownNumber("+15555550199")) {
                try await scene.lookalike.placeCall(from: Scene.theirs, to: "+15555550199")
            }
        }
    }
}
