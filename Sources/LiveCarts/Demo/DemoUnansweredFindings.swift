import CallCore
import Compliance
import Operations
import Vault

/// What was found of a call that nobody took.
struct DemoUnansweredFindings {
    var outcome: CallOutcome?
    var wasAnswered: Bool
    /// The call that is queued next; nil for none.
    var retry: NewJob?
    /// What would be decided about another call now, and when the queued one is due.
    var now: ContactDecisionRecord?
    var then: ContactDecisionRecord?

    var verdict: DemoVerdict {
        var verdict = DemoVerdict()
        verdict.expect(
            outcome == .noAnswer, else: "the outcome is \(outcome?.rawValue ?? "missing"), not no_answer")
        verdict.expect(!wasAnswered, else: "somebody took the call")
        verdict.expect(retry?.rule == .noAnswer, else: "no second call is stored under its rule")
        verdict.expect(now?.result == .block, else: "she could be called again at once")
        verdict.expect(then?.result == .allow, else: "the second call is not due at a lawful time")
        return verdict
    }
}
