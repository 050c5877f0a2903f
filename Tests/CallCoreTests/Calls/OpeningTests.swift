import Commerce
import Compliance
import Controls
import Dialogue
import LiveCartsTesting
import Testing

@testable import CallCore

/// The first seconds: whatever cuts them, nothing is sold before all of them was heard.
struct OpeningTests {
    private static let parts = MandatoryParts([.ai, .seller, .optOut, .recordingNotice])

    /// Cut every 300 ms of the opening, by an answer, by a question, by a cough (OPN-2 to OPN-4, OPN-6, OPN-7).
    @Test(
        .controls("OPN-2", "OPN-3", "OPN-4", "OPN-6", "OPN-7"), arguments: 0..<17,
        [RehearsedWords.meaning(.yes), .meaning(.askAI), .noWords])
    func whatIsCutIsSaidAgain(step: Int, said: RehearsedWords) throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        call.run(untilSaying: "opening")
        call.pass(.milliseconds(300 * Int64(step)))
        call.caller(says: said)
        for _ in 0..<20 where call.line != "permission" {
            call.run { $0.line == "permission" || $0.isListening }
            if call.line != "permission" { call.caller(says: .meaning(.yes)) }
        }
        try #require(call.line == "permission")
        #expect(call.machine.disclosure.heard.isSuperset(of: Self.parts))
    }

    /// Every mandatory part stands before the first word that sells, in every way through the call (OPN-4, OPN-5, OPN-9).
    @Test(.controls("OPN-4", "OPN-5", "OPN-9", "VOX-6")) func nothingIsSoldBefore() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.caller(says: .meaning(.priceObjection))
        call.run(untilSaying: "offer.terms")
        #expect(call.machine.disclosure.heard.isSuperset(of: Self.parts.union(MandatoryParts(.salesPurpose))))
    }

    /// Whichever part was not heard is said before the first word that sells, and nothing else is.
    @Test(
        .controls("OPN-2", "OPN-3", "OPN-4", "OPN-5", "OPN-6"),
        arguments: [("opening", 1), ("opening", 2), ("opening", 3), ("opening", 4), ("permission", 1)]
            as [(LineID, Int)])
    func whatWasNotHeardIsSaidBeforeAnythingSells(line: LineID, clause: Int) throws {
        let script = try RehearsalScript.script()
        let offer = try #require(script.line("offer.terms"))
        let missing = SegmentOrdinal(clause)
        var disclosure = Disclosure()
        for (other, count) in [(LineID("opening"), 4), ("permission", 1)] {
            for ordinal in (1...count).map(SegmentOrdinal.init) where other != line || ordinal != missing {
                disclosure.heardSegment(ordinal, of: other, in: script)
            }
        }
        let owed = PlannedLine(line: line, ordinals: [missing], origin: .disclosure)
        #expect(disclosure.settle(before: offer, in: script) == .say(owed))
        disclosure.heardSegment(missing, of: line, in: script)
        #expect(disclosure.settle(before: offer, in: script) == .none)
    }

    /// The opt-out offer is the clause after the seller's name, without a pause of ours (OPN-3).
    @Test(.controls("OPN-3")) func theOptOutFollowsTheName() throws {
        let opening = try RehearsalScript.script()[.opening].segments
        let seller = try #require(opening.firstIndex { $0.parts.contains(.seller) })
        #expect(opening[seller + 1].parts.contains(.optOut))
    }

    /// A merchant who does not record stores nothing, and says nothing of a recording that there is not (REC-3).
    @Test(.controls("REC-3")) func whoDoesNotRecordSaysAndKeepsNothing() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.happen(.created(RehearsedCall.created(script: call.script.version, recorded: false)))
        call.run(untilHeard: "opening")
        let opening = try #require(call.said.first { $0.line == "opening" })
        #expect(!opening.segments.map(\.ordinal).contains(SegmentOrdinal(4)))
        #expect(opening.segments.count == call.script[.opening].segments.count - 1)
        for line in ["permission", "reason.ask"] as [LineID] {
            call.caller(says: .meaning(.yes))
            call.run(untilHeard: line)
        }
        #expect(!call.names.contains("store_content_key"))
        #expect(!call.machine.mayKeepContent)
        call.caller(says: .meaning(.priceObjection))
        call.run(untilSaying: "offer.terms")
        #expect(call.line == "offer.terms")
    }

    /// An objection in mid-call destroys what was kept, is confirmed, and the call goes on unrecorded (DUR-4).
    @Test(.controls("DUR-4")) func anObjectionDestroysAndGoesOn() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        #expect(call.machine.mayKeepContent)
        call.caller(says: .meaning(.recordingObjection))
        call.run(untilSaying: "recording.off")
        #expect(call.effects.contains(.discardContent))
        #expect(!call.machine.mayKeepContent)
        call.run(untilHeard: "reason.again")
        call.caller(says: .meaning(.priceObjection))
        call.run(untilHeard: "offer.terms")
        #expect(!call.machine.mayKeepContent)
        call.runToEnd()
        #expect(call.names.filter { $0 == "store_content_key" }.count == 1)
    }

    /// Danger and illness end the call without a text and without another sales word (DUR-9).
    @Test(.controls("DUR-9"), arguments: [(Intent.emergency, LineID("emergency.end")), (.vulnerable, "care.end")])
    func whoNeedsHelpIsSoldNothing(intent: Intent, line: LineID) throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.caller(says: .meaning(.textLink))
        call.run(untilSaying: "closing.text")
        call.caller(says: .meaning(intent))
        call.runToEnd()
        #expect(call.linesSaid.last == line)
        #expect(!call.names.contains("queue_text"))
    }
}

extension CallRehearsal {
    /// Whether the agent waits for an answer.
    fileprivate var isListening: Bool {
        machine.isFinished || machine.outstandingTimers.contains { $0.timer.kind == .noInput }
    }
}
