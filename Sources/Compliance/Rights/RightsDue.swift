package import Commerce

/// What the house still owes who asked.
package struct RightsDue: Hashable, Sendable {
    /// The raw values are stable.
    package enum Step: String, Hashable, Sendable, Codable, CaseIterable {
        /// To say that the request was received.
        case acknowledgement
        case answer
    }

    package let step: Step
    package let by: WallTime

    package init(_ step: Step, by: WallTime) {
        self.step = step
        self.by = by
    }
}

extension RightsCase {
    /// What is still owed, the most urgent first; empty once the request is closed.
    ///
    /// What takes effect at once was done as it was received: what is left is to say so, in the time of an acknowledgement.
    package func dues(_ holidays: Holidays) -> [RightsDue] {
        guard closedAt == nil else { return [] }
        let deadlines = deadlines(holidays)
        let answer = RightsDue(
            .answer, by: kind.isImmediate ? max(deadlines.legalLimit, deadlines.acknowledgeBy) : deadlines.legalLimit)
        guard acknowledgedAt == nil else { return [answer] }
        let acknowledgement = RightsDue(.acknowledgement, by: deadlines.acknowledgeBy)
        return answer.by < acknowledgement.by ? [answer, acknowledgement] : [acknowledgement, answer]
    }

    package func isOverdue(_ holidays: Holidays, at now: WallTime) -> Bool {
        dues(holidays).first.map { $0.by < now } ?? false
    }
}
