import CallCore
import Commerce
import Compliance
import Dialogue
import LiveCartsTesting
import Testing

/// What a call does when another process takes it over.
struct TakeOverTests {
    private func streams(_ call: CallRehearsal) -> [StreamEpoch] {
        call.effects.compactMap { if case .startStream(let start) = $0 { start.epoch } else { nil } }
    }

    /// In the opening, what was not heard of it is said again after the apology, before anything else.
    @Test func aCutOpeningIsSaidAgain() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run { $0.machine.liveEpoch == .first }
        call.caller(says: .meaning(.greeting))
        call.run(untilSaying: "opening")
        call.run { $0.names.last == "mark_returned" }
        try call.processDies(keeping: call.log.records.count, for: .seconds(1))
        call.run(untilHeard: "recovery.apology")
        call.run(untilHeard: "opening")
        #expect(call.linesSaid.prefix(3) == ["opening", "recovery.apology", "opening"])
        #expect(call.machine.mayKeepContent)
        call.caller(says: .meaning(.yes))
        call.run(untilHeard: "permission")
        #expect(streams(call) == [.first, StreamEpoch(2)])
        #expect(ReplayComparison(call.log, script: call.script).isSame)
    }

    /// A stop that was asked for and not confirmed is made durable first, then confirmed on a stream of its own; nothing else is said.
    @Test func aStopInProgressIsFinishedFirst() throws {
        var call = try CallRehearsal.talking()
        call.run(untilSaying: "reason.ask")
        call.caller(says: .meaning(.other, stop: .certain(.stopContact)))
        call.run { $0.names.contains("store_suppression") }
        let spoken = call.said.count
        try call.processDies(keeping: call.log.records.count, for: .seconds(1))
        #expect(streams(call) == [.first, StreamEpoch(2)])
        call.runToEnd()
        #expect(call.linesSaid.dropFirst(spoken) == ["stop.confirmation"])
        let stored = try #require(call.names.lastIndex(of: "suppression_stored"))
        let said = try #require(call.names.lastIndex(of: "say"))
        #expect(stored < said)
        #expect(call.machine.outcome == .optedOut)
        #expect(call.effects.count { if case .storeSuppression = $0 { true } else { false } } == 1)
    }

    /// A confirmation that was cut by the end of the process is said once more.
    @Test func aCutConfirmationIsSaidAgain() throws {
        var call = try CallRehearsal.talking()
        call.run(untilSaying: "reason.ask")
        call.caller(says: .meaning(.other, stop: .certain(.stopContact)))
        call.run(untilSaying: "stop.confirmation")
        try call.processDies(keeping: call.log.records.count, for: .seconds(1))
        call.runToEnd()
        #expect(call.linesSaid.suffix(2) == ["stop.confirmation", "stop.confirmation"])
        #expect(call.machine.outcome == .optedOut)
    }

    /// Words that may have become a stop were lost with the process: they were one.
    @Test func aSuspectedStopIsTakenForOne() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.callerBegins()
        call.recogniserGuesses(.meaning(.other, stop: .possible))
        try call.processDies(keeping: call.log.records.count, for: .seconds(1))
        call.runToEnd()
        #expect(call.machine.outcome == .optedOut)
        #expect(call.linesSaid.last == "stop.confirmation")
        #expect(!call.linesSaid.contains("recovery.apology"))
    }

    /// A farewell is not worth a new stream: the leg is hung up.
    @Test func aCutFarewellOnlyFinishes() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.happen(.toldToEnd(ToldToEnd(reason: .killSwitch)))
        call.run(untilSaying: "sorry.trouble")
        try call.processDies(keeping: call.log.records.count, for: .seconds(1))
        #expect(streams(call) == [.first])
        #expect(call.effects.contains(.hangUp))
        call.runToEnd()
        #expect(call.machine.outcome == .failed)
    }

    /// A log that reads otherwise today is ended politely: a stream, one sentence, nothing of the script.
    @Test func aCallOfOtherRulesSaysGoodbye() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        let spoken = call.said.count
        try call.processDies(keeping: call.log.records.count, for: .seconds(1), mayGoOn: false)
        call.runToEnd()
        #expect(call.linesSaid.dropFirst(spoken) == ["sorry.trouble"])
        #expect(call.machine.outcome == .failed)
    }

    /// No stream comes up for the last words: the call ends without them.
    @Test func lastWordsThatNobodyWouldHearAreNotWaitedFor() throws {
        var call = try CallRehearsal.talking()
        call.world.streams = [.milliseconds(270)]
        call.run(untilSaying: "reason.ask")
        call.caller(says: .meaning(.other, stop: .certain(.stopContact)))
        call.run(untilSaying: "stop.confirmation")
        try call.processDies(keeping: call.log.records.count, for: .seconds(1))
        call.runToEnd()
        #expect(call.machine.outcome == .optedOut)
        #expect(call.effects.contains(.hangUp))
    }

    /// The leg is gone: whoever had heard something has a failed call, whoever heard nothing an abandoned one, and who never answered is
    /// waited for a moment, for the carrier may still tell why.
    @Test func theLegIsGone() throws {
        var talking = try CallRehearsal.talking()
        talking.run(untilHeard: "reason.ask")
        try talking.processDies(keeping: talking.log.records.count, for: .seconds(60), legIsAlive: false)
        talking.runToEnd()
        #expect(talking.machine.outcome == .failed)

        var connecting = CallRehearsal(script: try RehearsalScript.script())
        connecting.begin()
        connecting.run { $0.names.contains("start_stream") }
        try connecting.processDies(keeping: connecting.log.records.count, for: .seconds(60), legIsAlive: false)
        connecting.runToEnd()
        #expect(connecting.machine.outcome == .abandoned)

        var ringing = CallRehearsal(script: try RehearsalScript.script())
        ringing.begin()
        ringing.run { $0.names.contains("ringing") }
        try ringing.processDies(keeping: ringing.log.records.count, for: .seconds(5), legIsAlive: false)
        #expect(!ringing.machine.isFinished)
        var busy = ringing
        busy.happen(.hungUp(HungUp(cause: .busy, by: .person)))
        #expect(busy.machine.outcome == .busy)
        ringing.runToEnd()
        #expect(ringing.machine.outcome == .unknown)
        #expect(!ringing.effects.contains(.hangUp))
    }

    /// The person answered while no process had the call, and hung up on the silence.
    @Test func whoAnswersIntoSilenceWasAbandoned() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run { $0.names.contains("ringing") }
        try call.processDies(keeping: call.log.records.count, for: .seconds(5), legIsAlive: false)
        call.happen(.answered(AnsweredCall(leg: "leg", control: "control")))
        call.happen(.hungUp(HungUp(cause: .normal, by: .person)))
        #expect(call.machine.outcome == .abandoned)
    }
}
