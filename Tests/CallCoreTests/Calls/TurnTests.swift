import CallCore
import Commerce
import Compliance
import Controls
import Dialogue
import LiveCartsTesting
import Testing

/// Barge-in, false alarms, mandatory parts, and a recogniser that fails.
struct TurnTests {
    /// OPN-7: a mandatory part that was cut is said again before anything else.
    @Test(.controls("OPN-7")) func cutPartsAreSaidAgain() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run(untilSaying: "opening")
        call.pass(.milliseconds(2000))
        call.caller(says: .meaning(.yes))
        call.run(untilSaying: "opening")
        let again = try #require(call.said.last)
        #expect(again.segments.map(\.ordinal) == [SegmentOrdinal(3), SegmentOrdinal(4)])
        call.run(untilHeard: "opening")
        call.run(untilSaying: "permission")
    }

    /// Who says yes into the sales purpose hears it before anything is sold.
    @Test func cutSalesPurposeIsSaidAgain() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run(untilHeard: "opening")
        call.caller(says: .meaning(.yes))
        call.run(untilSaying: "permission")
        call.pass(.milliseconds(300))
        call.caller(says: .meaning(.yes))
        call.run(untilSaying: "permission")
        #expect(call.line == "permission")
        #expect(call.said.last?.segments.map(\.ordinal) == [SegmentOrdinal(1)])
        call.run(untilHeard: "permission")
        #expect(call.line == "reason.ask")
    }

    /// Twice at most, then the short form, then the end.
    @Test func whoCutsEverythingIsLeft() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run(untilSaying: "opening")
        while call.machine.liveUtterance != nil, call.line != "goodbye" {
            call.pass(.milliseconds(200))
            call.caller(says: .meaning(.askAI))
            call.run { $0.machine.liveUtterance != nil || $0.machine.isFinished }
        }
        #expect(call.linesSaid == ["opening", "opening", "opening", "opening.short", "goodbye"])
        call.runToEnd()
        #expect(call.machine.outcome == .failed)
    }

    /// A cough stops the agent for a moment; it goes on with the clause that was cut.
    @Test(arguments: [RehearsedWords.noWords, .meaning(.backchannel), .meaning(.greeting)])
    func falseAlarm(_ words: RehearsedWords) throws {
        var call = try CallRehearsal.talking()
        call.run(untilSaying: "reason.ask")
        call.pass(.milliseconds(1000))
        call.caller(says: words)
        #expect(call.names.contains("clear"))
        call.run(untilSaying: "reason.ask")
        #expect(call.said.last?.segments.map(\.ordinal) == [SegmentOrdinal(2)])
        call.run(untilHeard: "reason.ask")
        call.caller(says: .meaning(.textLink))
        call.run(untilSaying: "closing.text")
    }

    /// A radio that is never still does not silence the agent for ever.
    @Test func endlessNoise() throws {
        var call = try CallRehearsal.talking()
        call.run(untilSaying: "reason.ask")
        for _ in 0..<PlannedLine.falseAlarmLimit {
            call.pass(.milliseconds(100))
            call.caller(says: .noWords)
            call.run(untilSaying: "reason.ask")
        }
        let clears = call.names.count { $0 == "clear" }
        call.caller(says: .noWords)
        #expect(call.line == "reason.ask")
        #expect(call.names.count { $0 == "clear" } == clears)
    }

    /// Who answers while the last mark is still on its way cuts nothing.
    @Test func anAnswerOnTheHeelsOfTheQuestion() throws {
        var call = try CallRehearsal.talking()
        call.run(untilSaying: "reason.ask")
        call.pass(.milliseconds(2 * 900 + 20))
        #expect(call.line == "reason.ask")
        call.callerBegins()
        #expect(!call.names.contains("clear"))
        call.callerPauses(after: .milliseconds(500), .meaning(.textLink))
        call.run(untilSaying: "closing.text")
    }

    /// Speech before the end of the turn extends it: the words of all of it count.
    @Test func aTurnInTwoBreaths() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        let turn = call.machine.currentTurn
        call.callerBegins()
        call.callerPauses(after: .milliseconds(500), .meaning(.no, .incomplete))
        call.pass(.milliseconds(600))
        #expect(call.machine.currentTurn == turn)
        call.callerBegins()
        call.callerPauses(after: .milliseconds(500), .meaning(.priceObjection))
        call.run(untilSaying: "price.moment")
        #expect(call.machine.currentTurn == turn.next)
    }

    /// How long silence ends a turn: by how finished the words sound.
    @Test(arguments: [
        (TurnCompleteness.closed, TimeSpan.milliseconds(450)), (.open, .milliseconds(500)),
        (.incomplete, .milliseconds(1200)),
    ])
    func endpointing(_ completeness: TurnCompleteness, _ silence: TimeSpan) throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.callerBegins()
        let began = call.now
        call.callerPauses(after: .milliseconds(500), .meaning(.textLink, completeness))
        call.run(untilSaying: "closing.text")
        // A closed answer would end after 250 ms, but its words take 450.
        #expect(call.now - began == .milliseconds(500) + silence)
    }

    /// A failed recogniser costs one "say that again"; a third failure in a row ends the call.
    @Test func failingRecogniser() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.caller(says: .unheard)
        call.run(untilHeard: "sorry.again")
        call.caller(says: .unanswered)
        call.run(untilHeard: "sorry.again")
        call.caller(says: .unheard)
        call.runToEnd()
        #expect(call.linesSaid.suffix(3) == ["sorry.again", "sorry.again", "sorry.trouble"])
        #expect(call.machine.outcome == .failed)
    }

    /// After "say that again" and silence the agent goes on with what was cut.
    @Test func silenceAfterSorryAgain() throws {
        var call = try CallRehearsal.talking()
        call.run(untilSaying: "reason.ask")
        call.pass(.milliseconds(300))
        call.caller(says: .unheard)
        call.run(untilHeard: "sorry.again")
        call.run(untilSaying: "reason.ask")
        #expect(call.said.last?.segments.count == 2)
    }

    /// Marks that the carrier returns for what it threw away count for nothing.
    @Test func marksAfterAClear() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run(untilSaying: "opening")
        call.pass(.milliseconds(500))
        call.callerBegins()
        call.pass(.milliseconds(100))
        #expect(call.events.contains { if case .markReturned = $0 { true } else { false } })
        #expect(!call.names.contains("store_content_key"))
    }

    /// The stream is lost while the agent speaks: a new one, an apology, and the question again.
    @Test func lostStream() throws {
        var call = try CallRehearsal.talking()
        call.run(untilSaying: "reason.ask")
        call.pass(.milliseconds(300))
        call.happen(.streamLost(StreamLost(epoch: .first)))
        call.run(untilHeard: "recovery.apology")
        call.run(untilHeard: "reason.again")
        #expect(call.machine.liveEpoch == StreamEpoch(2))
        call.happen(.streamLost(StreamLost(epoch: StreamEpoch(2))))
        call.run(untilHeard: "reason.again")
        call.happen(.streamLost(StreamLost(epoch: StreamEpoch(3))))
        call.runToEnd()
        #expect(call.effects.contains(.speakByCarrier(SpeakByCarrier(line: "fallback.carrier"))))
        #expect(call.machine.outcome == .failed)
    }

    /// The stream is lost in the opening: the mandatory parts are said again after the apology.
    @Test func lostStreamInTheOpening() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run(untilSaying: "opening")
        call.pass(.milliseconds(1500))
        call.happen(.streamLost(StreamLost(epoch: .first)))
        call.run(untilHeard: "recovery.apology")
        #expect(call.line == "opening")
        call.run(untilHeard: "opening")
        #expect(call.machine.mayKeepContent)
    }

    /// The store is late with an offer: the dialogue goes on without.
    @Test func offerThatNeverComes() throws {
        var call = try CallRehearsal.talking()
        call.world.offers = .neverReplies
        call.run(untilHeard: "reason.ask")
        call.caller(says: .meaning(.priceObjection))
        call.run(untilHeard: "no_offer")
        call.happen(.offerReserved(OfferReserved(offer: "ofr_52", kind: .percent, isStanding: false)))
        #expect(!call.linesSaid.contains("offer.terms"))
    }

    /// Key 0 asks for a human, also in the middle of a sentence.
    @Test func keyZero() throws {
        var call = try CallRehearsal.talking()
        call.run(untilSaying: "reason.ask")
        call.happen(.keyPressed(KeyPressed(key: .zero)))
        #expect(call.line == "later")
        call.runToEnd()
        #expect(call.machine.outcome == .callback)
    }
}
