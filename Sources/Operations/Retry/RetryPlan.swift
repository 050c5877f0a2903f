package import CallCore
package import Commerce
package import Compliance

/// Whether a person whom a call did not reach is called once more, and when.
///
/// It only says when to ask again: every gate is passed anew when that time has come, and how many calls there may be at all is for the caps to
/// say (FRQ-1 to FRQ-3).
package struct RetryPlan: Hashable, Sendable {
    package let rule: RetryRule
    /// The first moment that the merchant wants.
    package let earliest: WallTime

    /// - Parameters:
    ///   - records: the log of a call that is over.
    ///   - wait: how long the merchant lets a person rest who was not reached; nil for a merchant who calls nobody twice.
    package init?(after records: [LogRecord], waiting wait: Duration?, at now: WallTime) {
        var outcome: CallOutcome?
        var cause: HangUpCause?
        for record in records {
            if case .effect(_, .finish(let finish)) = record.entry { outcome = finish.outcome }
            if case .event(.hungUp(let hungUp)) = record.entry { cause = hungUp.cause }
        }
        guard let wait, let outcome, let cause, let rule = RetryRule(outcome: outcome, hangUp: cause) else {
            return nil
        }
        self.rule = rule
        self.earliest = now + wait
    }

    /// When the next call is due; nil when no lawful time comes before `end`.
    /// - Parameter decision: the preview of the call for ``earliest``.
    package func due(by decision: ContactDecisionRecord, before end: WallTime) -> WallTime? {
        let due: WallTime? =
            switch decision.result {
            case .allow: earliest
            case .block: decision.nextAllowedAt
            }
        return due.flatMap { $0 < end ? $0 : nil }
    }
}
