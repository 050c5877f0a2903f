import CallCore
import Commerce
import Compliance
import Controls
import Dialogue
import LiveCartsTesting
import Testing

/// "Stop" works everywhere, is durable before it is confirmed, and nothing follows it.
struct StopTests {
    /// Key 9 while the agent speaks, listens, or the caller speaks.
    @Test(.controls("REV-3", "DUR-2"), arguments: ["opening", "permission", "reason.ask"])
    func keyNine(while line: LineID) throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run { $0.machine.liveEpoch != nil }
        call.caller(says: .meaning(.greeting))
        for earlier in ["opening", "permission"].prefix(while: { $0 != line.text }) {
            call.run(untilHeard: LineID(earlier))
            call.caller(says: .meaning(.yes))
        }
        call.run(untilSaying: line)
        call.happen(.keyPressed(KeyPressed(key: .nine)))
        #expect(call.line == nil)
        call.runToEnd()
        #expect(call.linesSaid.last == "stop.confirmation")
        #expect(call.machine.outcome == .optedOut)
    }

    /// Before a word was spoken.
    @Test(.controls("REV-3")) func beforeTheOpening() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run { $0.machine.liveEpoch != nil }
        call.callerBegins()
        call.recogniserGuesses(.meaning(.other, stop: .certain(.stopWord)))
        call.runToEnd()
        #expect(call.linesSaid == ["stop.confirmation"])
        #expect(call.machine.outcome == .optedOut)
    }

    /// While an offer is being reserved: what is reserved is never spoken of.
    @Test(.controls("REV-12")) func whileAnOfferIsReserved() throws {
        var call = try CallRehearsal.talking()
        call.world.offers = .neverReplies
        call.run(untilHeard: "reason.ask")
        call.caller(says: .meaning(.priceObjection))
        call.run { $0.names.contains("reserve_offer") }
        call.happen(.keyPressed(KeyPressed(key: .nine)))
        call.happen(.offerReserved(OfferReserved(offer: "ofr_52", kind: .percent, isStanding: false)))
        call.runToEnd()
        #expect(call.linesSaid.last == "stop.confirmation")
        #expect(!call.linesSaid.contains("offer.terms"))
    }

    /// The caller says stop and hangs up before the recogniser is done: it is stored all the same.
    @Test(.controls("DUR-2")) func theHangUpComesFirst() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.caller(says: .meaning(.other, stop: .certain(.stopContact)))
        call.happen(.hungUp(HungUp(cause: .normal, by: .person)))
        #expect(!call.machine.isFinished)
        call.runToEnd()
        #expect(call.names.suffix(6).contains("store_suppression"))
        #expect(call.machine.outcome == .optedOut)
    }

    /// The caller seems to say stop, hangs up, and the recogniser never answers: when unsure, it was a stop.
    @Test func unsureAfterTheHangUp() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.callerBegins()
        call.recogniserGuesses(.meaning(.other, stop: .possible))
        call.happen(.hungUp(HungUp(cause: .normal, by: .person)))
        call.runToEnd()
        #expect(call.machine.outcome == .optedOut)
    }

    /// What looked like a stop and was none: the agent goes on where it was cut.
    @Test func refutedSuspicion() throws {
        var call = try CallRehearsal.talking()
        call.run(untilSaying: "reason.ask")
        call.pass(.milliseconds(300))
        call.callerBegins()
        call.recogniserGuesses(.meaning(.other, stop: .possible))
        #expect(call.machine.isSellingBarred)
        call.callerPauses(after: .milliseconds(500), .meaning(.backchannel))
        call.run(untilSaying: "reason.ask")
        #expect(!call.machine.isSellingBarred)
        call.run(untilHeard: "reason.ask")
        #expect(!call.names.contains("store_suppression"))
    }

    /// A stop during somebody else's farewell is a stop.
    @Test(.controls("DUR-2", "REV-12")) func duringAFarewell() throws {
        var call = try CallRehearsal.talking()
        call.run(untilSaying: "reason.ask")
        call.happen(.toldToEnd(ToldToEnd(reason: .draining)))
        #expect(call.line == "sorry.trouble")
        call.callerBegins()
        call.recogniserGuesses(.meaning(.other, stop: .possible))
        call.runToEnd()
        #expect(call.linesSaid.last == "stop.confirmation")
        #expect(call.machine.outcome == .optedOut)
    }

    /// A stop that arrived by another way ends the live call after its confirmation (REV-6), and a ringing one at once.
    @Test(.controls("REV-6")) func suppressedElsewhere() throws {
        var talking = try CallRehearsal.talking()
        talking.run(untilSaying: "reason.ask")
        talking.happen(.toldToEnd(ToldToEnd(reason: .suppressed)))
        #expect(talking.line == "stop.confirmation")
        talking.runToEnd()
        #expect(talking.machine.outcome == .optedOut)

        var ringing = CallRehearsal(script: try RehearsalScript.script())
        ringing.begin()
        ringing.run { $0.names.last == "ringing" }
        ringing.happen(.toldToEnd(ToldToEnd(reason: .suppressed)))
        ringing.runToEnd()
        #expect(!ringing.names.contains("answered"))
        #expect(ringing.machine.outcome == .optedOut)
    }

    /// "Not interested" is a stop for marketing (REV-11), also when only the dialogue made it out.
    @Test(.controls("REV-11")) func notInterested() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.caller(says: .meaning(.notInterested))
        call.runToEnd()
        #expect(call.effects.contains(.storeSuppression(StoreSuppression(reason: .notInterested, words: nil))))
        #expect(call.machine.outcome == .optedOut)
    }

    /// Whoever said that they are not interested has opted out, whatever cuts the farewell short.
    @Test(arguments: [EndReason.killSwitch, .draining, .operator])
    func notInterestedAndThenToldToEnd(_ reason: EndReason) throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.caller(says: .meaning(.notInterested))
        call.run(untilSaying: "uninterested")
        call.happen(.toldToEnd(ToldToEnd(reason: reason)))
        call.runToEnd()
        #expect(call.names.contains("store_suppression"))
        #expect(call.machine.outcome == .optedOut)
    }

    /// Neither a farewell that cannot be rendered nor a stream that is lost for good takes the opt-out back.
    @Test func notInterestedAndThenTrouble() throws {
        var unspoken = try CallRehearsal.talking()
        unspoken.run(untilHeard: "reason.ask")
        unspoken.caller(says: .meaning(.notInterested))
        unspoken.run(untilSaying: "uninterested")
        let utterance = try #require(unspoken.machine.liveUtterance?.id)
        unspoken.happen(.renderFailed(RenderFailed(utterance: utterance, failure: .engineFailed)))
        unspoken.runToEnd()
        #expect(unspoken.names.contains("store_suppression"))
        #expect(unspoken.machine.outcome == .optedOut)

        var world = RehearsedWorld()
        world.streams = [.milliseconds(270)]
        var cutOff = try CallRehearsal.talking(world: world)
        cutOff.run(untilHeard: "reason.ask")
        cutOff.caller(says: .meaning(.notInterested))
        cutOff.run(untilSaying: "uninterested")
        cutOff.happen(.streamLost(StreamLost(epoch: .first)))
        cutOff.runToEnd()
        #expect(cutOff.names.contains("store_suppression"))
        #expect(!cutOff.names.contains("speak_by_carrier"))
        #expect(cutOff.machine.outcome == .optedOut)
    }

    /// Words that may be a stop, and then the process is drained: nobody will ask for them again, so it was one.
    @Test func possiblyAStopAndThenToldToEnd() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.callerBegins()
        call.recogniserGuesses(.meaning(.other, stop: .possible))
        call.happen(.toldToEnd(ToldToEnd(reason: .draining)))
        call.runToEnd()
        #expect(call.names.contains("store_suppression"))
        #expect(call.machine.outcome == .optedOut)
    }

    /// Words that seemed to become a stop and turn out to be something else that ends the call are no stop.
    @Test func refutedByAnAnswerThatEndsTheCall() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.callerBegins()
        call.recogniserGuesses(.meaning(.other, stop: .possible))
        call.callerPauses(after: .milliseconds(500), .meaning(.emergency))
        call.runToEnd()
        #expect(call.linesSaid.last == "emergency.end")
        #expect(call.machine.outcome == .declined)
    }

    /// A stop while a mandatory part is being said: not a word of it is said again.
    @Test(.controls("REV-12")) func whileAMandatoryPartIsSaid() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run(untilSaying: "opening")
        call.pass(.milliseconds(1000))
        call.callerBegins()
        call.callerPauses(after: .milliseconds(500), .meaning(.other, stop: .certain(.stopWord)))
        call.runToEnd()
        #expect(call.linesSaid == ["opening", "stop.confirmation"])
        #expect(call.machine.outcome == .optedOut)
    }

    /// The confirmation is not interrupted.
    @Test func nobodyInterruptsTheConfirmation() throws {
        var call = try CallRehearsal.talking()
        call.run(untilSaying: "reason.ask")
        call.happen(.keyPressed(KeyPressed(key: .nine)))
        call.run(untilSaying: "stop.confirmation")
        call.caller(says: .meaning(.yes))
        #expect(call.line == "stop.confirmation" || call.names.contains("hang_up"))
        #expect(call.effects.count { if case .clear = $0 { true } else { false } } == 1)
    }
}
