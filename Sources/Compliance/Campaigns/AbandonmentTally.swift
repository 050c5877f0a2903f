/// How many of a merchant's calls of the last 30 days a person answered, and in how many of those nobody spoke in time (DIA-2).
///
/// Every merchant calls with one script, so that its calls are one campaign (47 CFR 64.1200(a)(7), 16 CFR 310.4(b)(4)(i)).
package struct AbandonmentTally: Hashable, Sendable, Codable {
    package let answered: Int
    package let abandoned: Int

    package init(answered: Int, abandoned: Int) {
        self.answered = answered
        self.abandoned = abandoned
    }

    /// What the tally counts over.
    package static let span: Duration = .seconds(30 * 86_400)
    /// The rate is taken of no fewer calls than this, so that one early mishap alarms and only the second stops.
    package static let fewestCounted = 50
    /// In a thousand answered calls; the law's limit is 30.
    package static let alarmPerMille = 20
    package static let pausePerMille = 25

    /// Where a merchant's calls stand.
    package enum Standing: String, Hashable, Sendable {
        case quiet
        /// Somebody has to look; calls go on.
        case alarm
        /// No call until the rate has fallen.
        case paused
    }

    package var standing: Standing {
        let counted = max(answered, Self.fewestCounted)
        if abandoned * 1000 >= Self.pausePerMille * counted { return .paused }
        return abandoned * 1000 >= Self.alarmPerMille * counted ? .alarm : .quiet
    }
}

extension AbandonmentTally: CustomStringConvertible {
    /// `3 of 120 answered calls abandoned in 30 days`
    package var description: String { "\(abandoned) of \(answered) answered calls abandoned in 30 days" }
}
