import CallCore
import Commerce
import Compliance
import Operations
import Testing

/// Who is called a second time, and when.
struct RetryPlanTests {
    private static let now = WallTime(secondsSince1970: 1_795_201_800)
    private static let day: Duration = .seconds(24 * 3600)

    /// A log of which only the end matters here.
    private static func log(_ outcome: CallOutcome?, _ cause: HangUpCause?) -> [LogRecord] {
        let entries: [LogEntry?] = [
            cause.map { .event(.hungUp(HungUp(cause: $0, by: .unknown))) },
            outcome.map {
                .effect(EffectID(incarnation: .first, event: .first, index: 0), .finish(Finish(outcome: $0)))
            },
        ]
        return entries.compactMap(\.self).enumerated().map { index, entry in
            LogRecord(sequence: LogSequence(index + 1), incarnation: .first, time: .zero, entry: entry)
        }
    }

    /// Only a phone that nobody took, or a busy line, is called again.
    @Test(arguments: CallOutcome.allCases, HangUpCause.allCases)
    func onlyWhoWasNotReachedIsCalledAgain(outcome: CallOutcome, cause: HangUpCause) {
        let plan = RetryPlan(after: Self.log(outcome, cause), waiting: Self.day, at: Self.now)
        let wanted: RetryRule? =
            switch (outcome.rawValue, cause.rawValue) {
            case ("no_answer", "no_answer"), ("no_answer", "cancelled"), ("no_answer", "time_limit"): .noAnswer
            case ("busy", "busy"): .busy
            case (_, _): nil
            }
        #expect(plan?.rule == wanted)
        #expect(plan.map { $0.earliest == Self.now + Self.day } ?? true)
    }

    /// A merchant without the rule calls nobody twice, and of a call without an end nobody can say.
    @Test func withoutARuleOrAnEndThereIsNoSecondCall() {
        #expect(RetryPlan(after: Self.log(.busy, .busy), waiting: nil, at: Self.now) == nil)
        #expect(RetryPlan(after: Self.log(.noAnswer, nil), waiting: Self.day, at: Self.now) == nil)
        #expect(RetryPlan(after: Self.log(nil, .noAnswer), waiting: Self.day, at: Self.now) == nil)
    }

    /// It is due when the merchant wants it if that is lawful, else at the first lawful time, and never after the cart's own term.
    @Test func itIsDueAtALawfulTimeOrNever() throws {
        let plan = try #require(RetryPlan(after: Self.log(.busy, .busy), waiting: Self.day, at: Self.now))
        let (wanted, later) = (Self.now + Self.day, Self.now + .seconds(40 * 3600))
        let end = Self.now + .seconds(72 * 3600)
        #expect(plan.due(by: Self.decision(.allow, next: nil), before: end) == wanted)
        #expect(plan.due(by: Self.decision(.block, next: later), before: end) == later)
        #expect(plan.due(by: Self.decision(.block, next: nil), before: end) == nil)
        #expect(plan.due(by: Self.decision(.block, next: later), before: later) == nil)
        #expect(plan.due(by: Self.decision(.allow, next: nil), before: wanted) == nil)
    }

    private static func decision(
        _ result: ContactDecisionRecord.Result, next: WallTime?
    ) -> ContactDecisionRecord {
        ContactDecisionRecord(
            decision: "dec_1", at: now, channel: .voiceAI, purpose: .cartRecovery, merchant: "mrc_example_home",
            person: "per_1", cart: "cart_1", call: nil, result: result, gates: [], nextAllowedAt: next,
            inputs: DecisionInputs(
                rules: "2b77", zoneDataVersion: "2026a", areaCode: nil, places: [], zones: [], jurisdictions: [],
                windows: [], consentTextID: nil, consentCapturedAt: nil, numberConfirmedAt: nil, suppressedAt: nil,
                cartAbandonedAt: nil, attemptsCounted: 0))
    }
}
