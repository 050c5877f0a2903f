import Sound
import Testing

@testable import Lookalike

@Suite struct LegMachineTests {
    private static let order = StreamOrder(
        id: "s", url: "ws://127.0.0.1/m", token: nil, track: "inbound_track", sending: .pcmu, mode: .rtp,
        receiving: .pcmu, audible: true, customParameters: nil)

    private func leg(
        _ pickUp: CallerScript.PickUp = .answers(afterSeconds: 2), retries: Bool = true, stream: StreamOrder? = nil,
        facts: DisputedFacts = .asDocumented
    ) -> LegMachine {
        LegMachine(
            .init(
                pickUp: pickUp, ringTime: .seconds(30), timeLimit: .seconds(600), retriesOnTimeout: retries,
                stream: stream), facts: facts)
    }

    private func answered(facts: DisputedFacts = .asDocumented) -> LegMachine {
        var machine = leg(facts: facts)
        _ = machine.timerFired(.pickUp)
        return machine
    }

    private func live(facts: DisputedFacts = .asDocumented) throws -> LegMachine {
        var machine = answered(facts: facts)
        _ = try machine.streamAsked(Self.order)
        _ = machine.streamStarted(id: "s")
        return machine
    }

    /// How each way of taking the phone ends, with cause, source and SIP code (§1.2).
    @Test(arguments: [
        (CallerScript.PickUp.busy, LegMachine.Timer.pickUp, "user_busy callee 486"),
        (.rejects(afterSeconds: 1), .pickUp, "call_rejected callee 603"),
        (.unknownNumber, .pickUp, "not_found callee 404"),
        (.noAnswer, .ringTime, "timeout unknown 487"),
    ])
    func unansweredCallEnds(pickUp: CallerScript.PickUp, timer: LegMachine.Timer, words: String) {
        var machine = leg(pickUp)
        let actions = machine.timerFired(timer)
        let parts = words.split(separator: " ").map(String.init)
        let ending = LegMachine.Ending(cause: parts[0], source: parts[1], sipCause: parts[2])
        #expect(actions == [.report(.hangup(ending)), .endLine])
        #expect(!machine.isAlive)
    }

    /// Without retries on timeout the cause is another word.
    @Test func singleAttemptThatNobodyTakesIsNoAnswer() {
        var machine = leg(.noAnswer, retries: false)
        guard case .report(.hangup(let ending)) = machine.timerFired(.ringTime).first else {
            Issue.record("no hang-up was told")
            return
        }
        #expect(ending.cause == "no_answer")
    }

    /// The timers that a call sets, and what the answer brings.
    @Test func answerComesAfterTheRing() {
        var machine = leg(stream: Self.order)
        #expect(
            machine.began() == [.report(.initiated), .wait(.ringTime, .seconds(30)), .wait(.pickUp, .seconds(2))])
        #expect(
            machine.timerFired(.pickUp) == [
                .answerLine, .report(.answered), .wait(.timeLimit, .seconds(600)), .openStream(Self.order),
            ])
        #expect(machine.timerFired(.ringTime) == [])
    }

    /// Which commands each state refuses, and with which code.
    @Test func commandsInTheWrongStateAreRefused() throws {
        var ringing = leg()
        #expect(throws: Refusal.notAnswered) { try ringing.streamAsked(Self.order) }
        #expect(throws: Refusal.notAnswered) { try ringing.streamStopAsked(id: nil) }
        #expect(ringing.refusalOfAnsweredCommand == .notAnswered)
        var silent = answered()
        #expect(throws: Refusal.noStream) { try silent.streamStopAsked(id: nil) }
        var streaming = try live()
        #expect(throws: Refusal.streamInUse) { try streaming.streamAsked(Self.order) }
        #expect(throws: Refusal.noStream) { try streaming.streamStopAsked(id: "other") }
        var ended = answered()
        _ = try ended.hangUpAsked()
        #expect(throws: Refusal.callEnded) { try ended.hangUpAsked() }
        #expect(throws: Refusal.callEnded) { try ended.streamAsked(Self.order) }
        #expect(throws: Refusal.callEnded) { try ended.streamStopAsked(id: nil) }
    }

    /// The order of the hang-up and the end of the stream is disputed; both are told either way.
    @Test func hangupIsToldBeforeOrAfterTheStreamStopped() throws {
        var documented = try live(facts: .asDocumented)
        var observed = try live(facts: .asObserved)
        let hangup = LegMachine.Action.report(
            .hangup(.init(cause: "normal_clearing", source: "caller", sipCause: "200")))
        let stopped = LegMachine.Action.report(.streamingStopped(Self.order))
        #expect(try documented.hangUpAsked() == [.closeStream(Self.order), stopped, hangup, .endLine])
        #expect(try observed.hangUpAsked() == [hangup, .closeStream(Self.order), stopped, .endLine])
    }

    /// A lost socket leaves the call alive and free for another stream.
    @Test func callOutlivesItsStream() throws {
        var documented = try live(facts: .asDocumented)
        #expect(documented.streamLost(id: "s") == [.report(.streamingStopped(Self.order))])
        #expect(try documented.streamAsked(Self.order) == [.openStream(Self.order)])
        var observed = try live(facts: .asObserved)
        #expect(
            observed.streamLost(id: "s") == [.report(.streamingFailed(Self.order, reason: "connection_lost"))])
    }

    /// An address that cannot be reached leaves the call silent, not ended.
    @Test func failedStreamIsToldAndTheCallGoesOn() throws {
        var machine = answered()
        _ = try machine.streamAsked(Self.order)
        #expect(
            machine.streamFailed(id: "s", reason: "connection_failed")
                == [.report(.streamingFailed(Self.order, reason: "connection_failed"))])
        #expect(machine.isAlive)
    }

    /// The called person, and the time limit, end an answered call and no other.
    @Test func endsOfAnAnsweredCall() {
        var callee = answered()
        #expect(
            callee.personHungUp() == [
                .report(.hangup(.init(cause: "normal_clearing", source: "callee", sipCause: "200"))), .endLine,
            ])
        #expect(callee.personHungUp() == [])
        var long = answered()
        #expect(
            long.timerFired(.timeLimit) == [
                .report(.hangup(.init(cause: "time_limit", source: "unknown", sipCause: "200"))), .endLine,
            ])
        var ringing = leg()
        #expect(ringing.personHungUp() == [])
        #expect(
            (try? ringing.hangUpAsked()) == [
                .report(.hangup(.init(cause: "originator_cancel", source: "caller", sipCause: "487"))), .endLine,
            ])
    }
}
