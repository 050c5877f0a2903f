import CallCore
import Commerce
import Compliance
import Dialogue
import LiveCartsTesting
import Testing

/// Whole calls as they should go, told in the order in which they happen.
struct WorkedExampleTests {
    /// A: too expensive, an offer, the link by text.
    @Test func theOffer() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run { $0.machine.liveEpoch == .first }
        #expect(
            call.names == [
                "created", "dial", "set_timer", "contact_allowed", "dial_accepted", "ringing", "answered",
                "cancel_timer",
                "set_timer", "start_stream", "expect", "set_timer", "stream_started", "cancel_timer", "open_recording",
                "set_timer",
            ])

        call.pass(.milliseconds(500))
        call.caller(says: .meaning(.greeting))
        call.run(untilSaying: "opening")
        #expect(call.line == "opening")
        let greetingEnded = call.now
        #expect(greetingEnded == CallTime(.milliseconds(6910 + 270 + 500 + 600 + 250)))
        #expect(!call.machine.mayKeepContent)

        call.run { $0.machine.mayKeepContent }
        #expect(
            call.names.suffix(5) == [
                "mark_returned", "store_content_key", "set_timer", "content_key_stored", "cancel_timer",
            ])
        call.run(untilHeard: "opening")
        call.caller(says: .meaning(.yes))
        call.run(untilHeard: "permission")
        call.caller(says: .meaning(.yes))
        call.run(untilHeard: "reason.ask")
        call.caller(says: .meaning(.priceObjection))
        call.run(untilSaying: "offer.terms")
        #expect(call.effects.contains(.reserveOffer(ReserveOffer(reason: .price))))
        #expect(call.said.last?.offer == "ofr_52")
        call.run(untilHeard: "offer.terms")
        call.caller(says: .meaning(.accept))
        call.run(untilHeard: "closing.text")
        #expect(call.names.last == "set_timer")
        #expect(call.effects.suffix(2).first == .hangUp)
        call.runToEnd()

        #expect(call.machine.outcome == .accepted)
        #expect(
            call.effects.suffix(2) == [
                .queueText(QueueText(text: "link", offer: "ofr_52")), .finish(Finish(outcome: .accepted)),
            ])
        #expect(
            call.linesSaid == [
                "opening", "permission", "reason.ask", "price.moment", "offer.terms", "closing.text",
            ])
        #expect(call.machine.outstandingTimers.isEmpty)
    }

    /// B: "stop calling me" in the middle of a sentence.
    @Test func stopInTheMiddleOfASentence() throws {
        var call = try CallRehearsal.talking()
        call.run(untilSaying: "reason.ask")
        call.pass(.milliseconds(750))
        call.callerBegins()
        #expect(call.names.suffix(3) == ["speech_started", "clear", "cancel_timer"])
        call.pass(.milliseconds(210))
        call.recogniserGuesses(.meaning(.other, stop: .possible))
        #expect(call.machine.isSellingBarred)
        #expect(call.line == nil)

        call.callerPauses(after: .milliseconds(800), .meaning(.other, stop: .certain(.stopContact)))
        call.run { $0.names.contains("store_suppression") }
        #expect(
            call.effects.contains {
                if case .storeSuppression(let stop) = $0 { stop.reason == .voicePhrase } else { false }
            })
        #expect(call.line == nil)
        call.run(untilHeard: "stop.confirmation")
        call.runToEnd()
        #expect(call.machine.outcome == .optedOut)
        #expect(call.linesSaid.suffix(2) == ["reason.ask", "stop.confirmation"])
        #expect(!call.names.contains("queue_text"))
    }

    /// B, had the store failed: nothing is confirmed.
    @Test(arguments: [RehearsedWorld.Store.fails, .neverReplies])
    func stopThatCannotBeStoredIsNotConfirmed(_ store: RehearsedWorld.Store) throws {
        var call = try CallRehearsal.talking()
        call.world.store = store
        call.run(untilSaying: "reason.ask")
        call.caller(says: .meaning(.other, stop: .certain(.stopContact)))
        call.runToEnd()
        #expect(call.linesSaid.last == "stop.polite_end")
        #expect(!call.linesSaid.contains("stop.confirmation"))
        #expect(call.machine.outcome == .optedOut)
    }

    /// C: the process dies in the caller's turn.
    @Test func theProcessDiesInTheCallersTurn() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        let durable = call.log.records.count
        call.callerBegins()
        try call.processDies(keeping: durable, for: .seconds(2))

        #expect(call.machine.currentIncarnation == Incarnation(2))
        #expect(call.effects.contains(.startStream(StartStream(epoch: StreamEpoch(2)))))
        #expect(call.effects.count { if case .dial = $0 { true } else { false } } == 1)
        call.run(untilHeard: "recovery.apology")
        call.run(untilHeard: "reason.again")
        call.caller(says: .meaning(.textLink))
        call.runToEnd()
        #expect(call.machine.outcome == .accepted)
        #expect(ReplayComparison(call.log, script: call.script).isSame)
    }

    /// The process dies between the dial and the carrier's word: it is never dialed again, and ends as unknown.
    @Test func theDialThatNobodyKnowsOf() throws {
        var world = RehearsedWorld()
        world.permit = .neverDecided
        var call = CallRehearsal(script: try RehearsalScript.script(), world: world)
        call.begin()
        try call.processDies(keeping: call.log.records.count, for: .seconds(1))
        let fold = CallFold(call.log, script: call.script)
        #expect(fold.openEffects(.once).map(\.id) == [EffectID(incarnation: .first, event: .first, index: 0)])
        call.runToEnd()
        #expect(call.machine.outcome == .unknown)
        #expect(call.effects.count { if case .dial = $0 { true } else { false } } == 1)
    }
}

extension CallRehearsal {
    /// A call in which the opening was heard, the person is the right one, and listens.
    static func talking(world: RehearsedWorld = RehearsedWorld()) throws -> CallRehearsal {
        var call = CallRehearsal(script: try RehearsalScript.script(), world: world)
        call.begin()
        call.run { $0.machine.liveEpoch == .first }
        call.caller(says: .meaning(.greeting))
        call.run(untilHeard: "opening")
        call.caller(says: .meaning(.yes))
        call.run(untilHeard: "permission")
        call.caller(says: .meaning(.yes))
        return call
    }
}
