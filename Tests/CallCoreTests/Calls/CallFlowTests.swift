import CallCore
import Commerce
import Compliance
import Controls
import Dialogue
import LiveCartsTesting
import Testing

/// How calls begin and end.
struct CallFlowTests {
    private func outcome(_ change: (inout RehearsedWorld) -> Void) throws -> CallRehearsal {
        var world = RehearsedWorld()
        change(&world)
        var call = CallRehearsal(script: try RehearsalScript.script(), world: world)
        call.begin()
        call.runToEnd()
        return call
    }

    /// A call that the gatekeeper refuses ends at once.
    @Test func refused() throws {
        #expect(try outcome { $0.permit = .refused }.machine.outcome == .refused)
    }

    @Test func busy() throws {
        #expect(try outcome { $0.phone = .busy }.machine.outcome == .busy)
    }

    @Test func dialFails() throws {
        #expect(try outcome { $0.phone = .dialFails }.machine.outcome == .failed)
    }

    /// Nobody picks up: hung up after ring limit and margin.
    @Test func nobodyPicksUp() throws {
        let call = try outcome { $0.phone = .neverAnswers }
        #expect(call.machine.outcome == .noAnswer)
        #expect(call.effects.contains(.hangUp))
    }

    /// A lost reply is waited for as long as the phone could ring, then the call is unknown.
    @Test func lostReply() throws {
        let call = try outcome { $0.phone = .replyIsLost }
        #expect(call.machine.outcome == .unknown)
        #expect(call.now >= CallTime(.seconds(40)))
    }

    /// The carrier never confirms the hang-up: asked three times, then closed.
    @Test func unconfirmedHangUp() throws {
        let call = try outcome {
            $0.phone = .neverAnswers
            $0.confirmsHangUp = false
        }
        #expect(call.effects.count { $0 == .hangUp } == LegMachine.hangUpAttempts)
        #expect(call.machine.outcome == .unknown)
    }

    /// DIA-3: no stream within 1.8 s, so the carrier's voice speaks within two.
    @Test(.controls("DIA-3")) func noStream() throws {
        let call = try outcome { $0.streams = [] }
        #expect(call.machine.outcome == .abandoned)
        #expect(call.effects.contains(.speakByCarrier(SpeakByCarrier(line: "fallback.carrier"))))
        #expect(call.said.isEmpty)
    }

    /// The carrier never tells that its voice has finished: the leg is given up after its time, not after six minutes.
    @Test func carrierVoiceThatNeverEnds() throws {
        let call = try outcome {
            $0.streams = []
            $0.reportsCarrierVoice = false
        }
        #expect(call.machine.outcome == .abandoned)
        #expect(call.now < CallTime(.seconds(30)))
    }

    /// Nobody says hello: the agent speaks 1.2 s after the answer.
    @Test(.controls("OPN-1")) func nobodySaysHello() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run(untilSaying: "opening")
        #expect(call.now - CallTime(.milliseconds(6910)) == .milliseconds(1200))
    }

    /// A silent person is asked twice, then the agent says goodbye (DUR-10).
    @Test(.controls("DUR-10")) func nobodyAnswers() throws {
        let call = try outcome { _ in }
        #expect(call.machine.outcome == .declined)
        #expect(call.linesSaid.filter { $0 == "silence" }.count == 2)
        #expect(call.linesSaid.last == "goodbye")
    }

    /// A stream that swallows what is said is replaced, three at most; then the carrier's voice ends the call.
    @Test func marksNeverComeBack() throws {
        let call = try outcome { $0.returnsMarks = false }
        #expect(call.effects.count { if case .startStream = $0 { true } else { false } } == 3)
        #expect(call.machine.outcome == .abandoned)
        #expect(!call.names.contains("store_content_key"))
    }

    /// No engine can speak: the call is given up, not left in silence.
    @Test func nothingIsRendered() throws {
        let call = try outcome { $0.rendersSpeech = false }
        #expect(call.machine.isFinished)
        #expect(call.effects.contains(.speakByCarrier(SpeakByCarrier(line: "fallback.carrier"))))
    }

    /// An utterance that says a number nobody granted is not said.
    @Test func numberNotGranted() throws {
        var call = try CallRehearsal.talking()
        call.run(untilSaying: "reason.ask")
        let utterance = try #require(call.machine.liveUtterance?.id)
        call.happen(.renderFailed(RenderFailed(utterance: utterance, failure: .numberNotGranted)))
        #expect(call.line == "sorry.trouble")
        call.runToEnd()
        #expect(call.machine.outcome == .failed)
    }

    /// Voicemail hears nothing (DIA-5).
    @Test(.controls("DIA-5"), arguments: [PartyKind.voicemail, .screener, .ivr, .fax])
    func machineAnswers(_ party: PartyKind) throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run(untilSaying: "opening")
        call.happen(.partyDetected(PartyDetected(party: party)))
        #expect(call.effects.contains(.clear(Clear(epoch: .first))))
        call.runToEnd()
        #expect(call.linesSaid == ["opening"])
        #expect(call.machine.outcome == (party == .voicemail ? .voicemail : party == .fax ? .failed : .screened))
    }

    /// A slow detector does not overrule somebody who talks with the agent.
    @Test func lateVerdict() throws {
        var call = try CallRehearsal.talking()
        call.run(untilSaying: "reason.ask")
        call.happen(.partyDetected(PartyDetected(party: .voicemail)))
        #expect(call.line == "reason.ask")
    }

    /// DUR-7: a child's words are destroyed, the number is suppressed, and only then the farewell is said.
    @Test(.controls("DUR-7")) func minor() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        #expect(call.machine.mayKeepContent)
        call.caller(says: .meaning(.minorSuspected))
        call.runToEnd()
        #expect(call.effects.contains(.discardContent))
        #expect(!call.machine.mayKeepContent)
        #expect(call.linesSaid.last == "minor.end")
        #expect(call.machine.outcome == .minor)
    }

    /// Who refuses to be recorded before the notice was heard out leaves no key behind, is told no longer that the call is recorded, and is
    /// called on (DUR-4).
    @Test(.controls("DUR-4", "REC-1")) func recordingRefused() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run(untilSaying: "opening")
        call.pass(.seconds(2))
        call.caller(says: .meaning(.recordingObjection))
        call.runToEnd()
        #expect(call.effects.contains(.discardContent))
        #expect(!call.names.contains("store_content_key"))
        #expect(call.linesSaid.contains("recording.off"))
    }

    /// The wrong person's number is suppressed (REV-11).
    @Test(.controls("REV-11")) func wrongPerson() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.caller(says: .meaning(.wrongPerson))
        call.runToEnd()
        #expect(call.effects.contains(.storeSuppression(StoreSuppression(reason: .wrongNumber, words: nil))))
        #expect(call.linesSaid.last == "wrong_person.end")
        #expect(call.machine.outcome == .wrongPerson)
    }

    /// FRQ-6: an order that comes in while the phone rings ends that, and nothing is said or texted.
    @Test(.controls("FRQ-6")) func orderCompletedWhileRinging() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run { $0.names.last == "ringing" }
        call.happen(.orderCompleted)
        #expect(call.effects.contains(.hangUp))
        call.runToEnd()
        #expect(call.machine.outcome == .noAnswer)
        #expect(call.said.isEmpty)
        #expect(!call.names.contains("queue_text"))
    }

    /// FRQ-6: an order that comes in ends the call without a text.
    @Test(.controls("FRQ-6")) func orderCompleted() throws {
        var call = try CallRehearsal.talking()
        call.run(untilSaying: "reason.ask")
        call.happen(.orderCompleted)
        #expect(call.line == "goodbye")
        call.runToEnd()
        #expect(call.machine.outcome == .accepted)
        #expect(!call.names.contains("queue_text"))
    }

    /// The kill switch stops a ringing call, and a talking one politely (DIA-9).
    @Test(.controls("DIA-9"), arguments: [EndReason.killSwitch, .draining, .operator, .logLost])
    func toldToEnd(_ reason: EndReason) throws {
        var ringing = CallRehearsal(script: try RehearsalScript.script())
        ringing.begin()
        ringing.run { $0.names.last == "ringing" }
        ringing.happen(.toldToEnd(ToldToEnd(reason: reason)))
        #expect(ringing.effects.contains(.hangUp))

        var talking = try CallRehearsal.talking()
        talking.run(untilSaying: "reason.ask")
        talking.happen(.toldToEnd(ToldToEnd(reason: reason)))
        #expect(talking.line == "sorry.trouble")
        talking.runToEnd()
        #expect(talking.machine.outcome == .failed)
    }

    /// The kill switch reaches a dial that the carrier has not answered for: hung up as soon as there is a leg.
    @Test(.controls("DIA-9")) func killedBeforeTheCarrierAnswers() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.happen(.toldToEnd(ToldToEnd(reason: .killSwitch)))
        #expect(!call.effects.contains(.hangUp))
        call.run { $0.names.contains("dial_accepted") }
        #expect(call.effects.contains(.hangUp))
        call.runToEnd()
        #expect(call.machine.outcome == .failed)
    }

    /// DUR-10: six minutes.
    @Test(.controls("DUR-10")) func tooLong() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        let limit = try #require(call.machine.outstandingTimers.first { $0.timer.kind == .longestCall })
        call.happen(.timerFired(TimerFired(timer: limit.timer)))
        #expect(call.line == "time.over")
        call.runToEnd()
        #expect(call.machine.outcome == .declined)
    }

    /// Who accepts and hangs up into the goodbye still gets the text that was promised.
    @Test func hangsUpIntoTheGoodbye() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.caller(says: .meaning(.textLink))
        call.run(untilSaying: "closing.text")
        call.happen(.hungUp(HungUp(cause: .normal, by: .person)))
        #expect(call.machine.outcome == .accepted)
        #expect(call.effects.suffix(2).map(\.name) == [.queueText, .finish])
    }

    /// Nothing is asked for after the end.
    @Test func nothingAfterTheEnd() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.happen(.hungUp(HungUp(cause: .normal, by: .person)))
        let isFinished = call.machine.isFinished
        #expect(isFinished)
        let effects = call.effects.count
        call.caller(says: .meaning(.other, stop: .certain(.stopWord)))
        call.happen(.keyPressed(KeyPressed(key: .nine)))
        #expect(call.effects.count == effects)
    }
}
