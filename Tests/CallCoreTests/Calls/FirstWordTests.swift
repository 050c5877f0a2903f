import CallCore
import Commerce
import Controls
import Dialogue
import LiveCartsTesting
import Testing

/// Somebody picked up: what keeps them from silence.
struct FirstWordTests {
    private func ringing(_ change: (inout RehearsedWorld) -> Void = { _ in }) throws -> CallRehearsal {
        var world = RehearsedWorld()
        change(&world)
        var call = CallRehearsal(script: try RehearsalScript.script(), world: world)
        call.begin()
        return call
    }

    /// When an effect of some kind was asked for first.
    private func time(of call: CallRehearsal, _ isMeant: (CallEffect) -> Bool) -> CallTime? {
        call.log.records.first { record in
            guard case .effect(_, let effect) = record.entry else { return false }
            return isMeant(effect)
        }?.time
    }

    private func isCarrierVoice(_ effect: CallEffect) -> Bool {
        effect == .speakByCarrier(SpeakByCarrier(line: "fallback.carrier"))
    }

    /// DIA-3: the agent's voice dies before the first word: the carrier's says who called and how to opt out, at once, and the call counts as
    /// abandoned.
    @Test(.controls("DIA-3")) func theVoiceDiesBeforeTheFirstWord() throws {
        var call = try ringing()
        call.run(untilSaying: "opening")
        let utterance = try #require(call.machine.liveUtterance?.id)
        call.happen(.renderFailed(RenderFailed(utterance: utterance, failure: .engineFailed)))
        #expect(call.effects.contains(where: isCarrierVoice))
        call.runToEnd()
        #expect(call.machine.outcome == .abandoned)
    }

    /// DIA-3: it does not even say that it is dead: within two seconds of the hello the carrier's voice speaks.
    @Test(.controls("DIA-3")) func theVoiceSaysNothing() throws {
        var call = try ringing { $0.rendersSpeech = false }
        call.runToEnd()
        let asked = try #require(time(of: call) { if case .say = $0 { true } else { false } })
        let instead = try #require(time(of: call, isCarrierVoice))
        #expect(instead - asked <= .milliseconds(1800))
        #expect(call.machine.outcome == .abandoned)
        #expect(call.linesSaid == ["opening"])
    }

    /// DIA-3: what the carrier's voice says: the seller, and how to opt out.
    @Test(.controls("DIA-3")) func theCarriersVoiceSaysWhoAndHowToOptOut() throws {
        let line = try RehearsalScript.script()[.fallbackCarrier]
        let parts = line.segments.flatMap(\.parts)
        #expect(parts.contains(.seller) && parts.contains(.optOut))
    }

    /// Once the person knows who calls, a line that cannot be said ends the call in the agent's own words.
    @Test func afterTheOpeningTheAgentEndsItself() throws {
        var call = try CallRehearsal.talking()
        call.run(untilSaying: "reason.ask")
        let utterance = try #require(call.machine.liveUtterance?.id)
        call.happen(.renderFailed(RenderFailed(utterance: utterance, failure: .engineFailed)))
        #expect(call.line == "sorry.trouble")
        #expect(!call.effects.contains(where: isCarrierVoice))
    }

    /// DIA-4: whether it is a machine is found out beside the first words: a verdict four seconds late delays none.
    @Test(.controls("DIA-4"), arguments: [PartyKind.human, .voicemail])
    func aSlowVerdictDelaysNoFirstWord(party: PartyKind) throws {
        var slow = try ringing()
        var answered: CallTime?
        slow.run { $0.names.last == "answered" || $0.names.contains("answered") }
        answered = slow.now
        slow.pass(.seconds(4))
        slow.happen(.partyDetected(PartyDetected(party: party)))
        let first = try #require(time(of: slow) { if case .say = $0 { true } else { false } })
        #expect(first - (try #require(answered)) <= .seconds(2))
    }

    /// DIA-6: there is no command that would leave a message without a call.
    @Test(.controls("DIA-6")) func noCommandLeavesAMessageWithoutACall() {
        #expect(Set(CommandName.allCases) == [.dial, .hangUp, .startStream, .stopStream, .speak])
    }

    /// DIA-6: while the phone rings nothing is said into it, whatever comes to pass.
    @Test(
        .controls("DIA-6"),
        arguments: [
            .partyDetected(PartyDetected(party: .voicemail)), .partyDetected(PartyDetected(party: .minor)),
            .toldToEnd(ToldToEnd(reason: .suppressed)), .toldToEnd(ToldToEnd(reason: .draining)), .orderCompleted,
            .keyPressed(KeyPressed(key: .nine)),
        ] as [CallEvent])
    func nothingIsSaidBeforeSomebodyAnswers(event: CallEvent) throws {
        var call = try ringing()
        call.run { $0.names.last == "ringing" }
        call.happen(event)
        call.run { $0.names.contains("answered") || $0.machine.isFinished }
        #expect(call.linesSaid.isEmpty && !call.names.contains("speak_by_carrier"))
    }

    /// DUR-3: wherever in the call the person hangs up, nothing more is asked of the line, and the call is over within five seconds.
    @Test(.controls("DUR-3"), arguments: 0..<40)
    func theLineIsFreeAfterTheHangUp(step: Int) throws {
        var call = try ringing()
        call.run { $0.names.contains("answered") }
        call.pass(.milliseconds(Int64(step) * 400))
        if step.isMultiple(of: 3) { call.callerBegins() }
        guard !call.machine.isFinished else { return }
        let (before, gone) = (call.log.records.count, call.now)
        call.happen(.hungUp(HungUp(cause: .normal, by: .person)))
        call.runToEnd()
        #expect(call.machine.isFinished)
        #expect(call.now - gone <= .seconds(5))
        for record in call.log.records.dropFirst(before) {
            guard case .effect(_, let effect) = record.entry else { continue }
            switch effect {
            case .say, .startStream, .speakByCarrier, .dial, .hangUp: Issue.record("\(effect.name) after the hang-up")
            default: break
            }
        }
    }
}
