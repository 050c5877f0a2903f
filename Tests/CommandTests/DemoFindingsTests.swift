import CallCore
import Commerce
import Compliance
import Dialogue
import Foundation
import Operations
import Sound
import Testing
import Vault

@testable import LiveCarts

/// How the demonstration judges its later scenes: each thing that may go wrong fails it, and alone.
struct DemoFindingsTests {
    private static let moment = WallTime(secondsSince1970: 1_796_230_800)
    private static let confirmation = DemoHearing("All right. We won't call or text you again. Goodbye.")

    // MARK: - The stop

    private static var stopped: DemoStopFindings {
        DemoStopFindings(
            outcome: .optedOut, wasCutOff: true, linesAfterCut: ["stop.confirmation", "stop.confirmation"],
            isStoredFirst: true, storedAt: moment, confirmationHeardAt: moment + .milliseconds(300),
            hearings: [DemoHearing("Alright, we won't call or text you again."), confirmation],
            confirmation: confirmation, texts: [], permittedText: "You are opted out.",
            secondCart: decision(.block, .personSuppressed, .suppressed))
    }

    @Test func aStopThatHeldPasses() {
        var findings = Self.stopped
        #expect(findings.verdict.problems == [])
        findings.texts = ["You are opted out."]
        #expect(findings.verdict.passed)
    }

    private static let brokenStops: [(String, @Sendable (inout DemoStopFindings) -> Void)] = [
        ("the outcome is declined", { $0.outcome = .declined }),
        ("not cut off", { $0.wasCutOff = false }),
        ("other than its confirmation", { $0.linesAfterCut.append("reason.ask") }),
        ("other than its confirmation", { $0.linesAfterCut.append(nil) }),
        ("other than its confirmation", { $0.linesAfterCut = [] }),
        ("before the stop was stored", { $0.isStoredFirst = false }),
        ("not on disk before", { $0.storedAt = moment + .milliseconds(800) }),
        ("not on disk before", { $0.storedAt = nil }),
        ("not on disk before", { $0.confirmationHeardAt = nil }),
        ("did not hear the confirmation", { $0.hearings = [DemoHearing("All right. Thanks. Goodbye.")] }),
        ("sales words", { $0.hearings.append(DemoHearing("about the cart you left")) }),
        ("2 texts", { $0.texts = ["You are opted out.", "You are opted out."] }),
        ("says more", { $0.texts = ["You are opted out. Here is 10 % off."] }),
        ("second cart", { $0.secondCart = nil }),
        ("second cart", { $0.secondCart = decision(.block, .frequency, .tooSoon) }),
    ]

    @Test(arguments: brokenStops.indices) func whateverBreaksTheStopFailsIt(index: Int) {
        let (problem, breakIt) = Self.brokenStops[index]
        var findings = Self.stopped
        breakIt(&findings)
        #expect(findings.verdict.problems.count == 1)
        #expect(findings.verdict.problems.first?.contains(problem) == true, "\(findings.verdict.problems)")
    }

    /// The first sound after the cut must be the confirmation's, word by word and in order, give or take a misheard word.
    @Test(arguments: [
        ("All right. We won't call or text you again. Goodbye.", true),
        ("alright we won't call or text you again goodbye", true),
        ("We will call you again. Goodbye.", false),
        ("Goodbye again you text or call won't we right all.", false),
        (
            "All right. We won't call or text you again. Goodbye. But first let me tell you of our other chairs and tables.",
            false
        ),
        ("", false),
    ])
    func aHearingIsLikeTheConfirmationOrNot(text: String, isAlike: Bool) {
        let likeness = DemoHearing(text).likeness(to: Self.confirmation)
        #expect((likeness >= DemoStopFindings.leastLikeness) == isAlike, "\(likeness)")
    }

    /// The first sound after a silence is found to the frame, and in silence none.
    @Test func theFirstSoundIsFound() {
        let silence = [Int16](repeating: 0, count: 1_600)
        let tone = [Int16](repeating: 8_000, count: 320)
        #expect(
            SpeechPieces.silenceBeforeSound(in: AudioClip(samples: silence + tone, rate: .wideband))
                == .milliseconds(100))
        #expect(SpeechPieces.silenceBeforeSound(in: AudioClip(samples: silence, rate: .wideband)) == nil)
    }

    /// The log says in which order the stop was stored and confirmed, and what each mark closes.
    @Test func theLogTellsTheOrder() throws {
        let say = LogEntry.effect(
            EffectID(incarnation: .first, event: .first, index: 0),
            .say(Say(utterance: UtteranceID(7), line: "stop.confirmation", segments: [], offer: nil)))
        let rendered = LogEntry.event(
            .rendered(
                Rendered(
                    utterance: UtteranceID(7),
                    segments: [
                        RenderedSegment(segment: SegmentID(12), length: .seconds(1), words: ContentRef(3))
                    ])))
        let stored = LogEntry.event(.suppressionStored(SuppressionStored(suppression: SuppressionID(1))))
        #expect(DemoSpokenLog(Self.log([stored, say, rendered])).isStopStoredBeforeItsConfirmation)
        #expect(!DemoSpokenLog(Self.log([say, stored, rendered])).isStopStoredBeforeItsConfirmation)
        #expect(!DemoSpokenLog(Self.log([say, rendered])).isStopStoredBeforeItsConfirmation)
        let log = DemoSpokenLog(Self.log([say, rendered]))
        #expect(log.line(ofMark: "1/1/12") == "stop.confirmation")
        #expect(log.line(ofMark: "1/1/13") == nil)
        #expect(log.line(ofMark: "12") == nil)
    }

    private static func log(_ entries: [LogEntry]) -> [LogRecord] {
        entries.enumerated().map { index, entry in
            LogRecord(sequence: LogSequence(index + 1), incarnation: .first, time: .zero, entry: entry)
        }
    }

    // MARK: - No answer

    private static var unanswered: DemoUnansweredFindings {
        DemoUnansweredFindings(
            outcome: .noAnswer, wasAnswered: false,
            retry: NewJob(
                key: "call_1/retry", merchant: DemoCast.merchant, person: "per_1", cart: "cart_1", purpose: .callCart,
                due: moment, expires: moment + .seconds(60), rule: .noAnswer),
            now: decision(.block, .frequency, .tooSoon), then: decision(.allow))
    }

    private static let brokenRings: [(String, @Sendable (inout DemoUnansweredFindings) -> Void)] = [
        ("the outcome is busy", { $0.outcome = .busy }),
        ("took the call", { $0.wasAnswered = true }),
        ("no second call", { $0.retry = nil }),
        ("at once", { $0.now = decision(.allow) }),
        ("lawful time", { $0.then = decision(.block, .hours, .outsideHours) }),
        ("lawful time", { $0.then = nil }),
    ]

    @Test func aCallThatNobodyTookAndIsMadeOnceMorePasses() {
        #expect(Self.unanswered.verdict.problems == [])
    }

    @Test(arguments: brokenRings.indices) func whateverBreaksTheRetryFailsIt(index: Int) {
        let (problem, breakIt) = Self.brokenRings[index]
        var findings = Self.unanswered
        breakIt(&findings)
        #expect(findings.verdict.problems.count == 1)
        #expect(findings.verdict.problems.first?.contains(problem) == true, "\(findings.verdict.problems)")
    }

    private static func decision(
        _ result: ContactDecisionRecord.Result, _ gate: GateID? = nil, _ reason: BlockReason? = nil
    ) -> ContactDecisionRecord {
        ContactDecisionRecord(
            decision: "dec_1", at: moment, channel: .voiceAI, purpose: .cartRecovery, merchant: DemoCast.merchant,
            person: "per_1", cart: "cart_1", call: nil, result: result,
            gates: gate.map { [GateOutcome(gate: $0, result: .fail, reason: reason)] } ?? [], nextAllowedAt: nil,
            inputs: DecisionInputs(
                rules: "2b77", zoneDataVersion: "2026a", areaCode: nil, places: [], zones: [], jurisdictions: [],
                windows: [], consentTextID: nil, consentCapturedAt: nil, numberConfirmedAt: nil, suppressedAt: nil,
                cartAbandonedAt: nil, attemptsCounted: 0))
    }
}
