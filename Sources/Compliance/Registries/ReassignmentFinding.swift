/// What the reassigned numbers database answered about one number (LST-4, 47 CFR 64.1200(m)).
package struct ReassignmentFinding: Hashable, Sendable, Codable {
    package enum Answer: String, Hashable, Sendable, Codable {
        /// The number was not disconnected since the date asked about.
        case no
        /// It was: somebody else has it now.
        case yes
        case noData = "no_data"
        /// Nobody asked about this number.
        case notAsked = "not_asked"
        /// The answers cannot be read.
        case unreadable
    }

    package let answer: Answer
    /// The day of the query; nil where there was none.
    package let queriedOn: CivilDate?
    /// The date of consent that the query carried; nil where there was none.
    package let consentDate: CivilDate?

    package init(_ answer: Answer, queriedOn: CivilDate?, consentDate: CivilDate?) {
        self.answer = answer
        self.queriedOn = queriedOn
        self.consentDate = consentDate
    }

    /// The oldest that an answer may be.
    package static let longestAge = DayCount(30)
    /// How young a consent must be for "no data" to do: a number rests at least 45 days before somebody else gets it.
    package static let consentYoungerThan = DayCount(30)

    private enum CodingKeys: String, CodingKey {
        case answer
        case queriedOn = "queried_on"
        case consentDate = "consent_date"
    }
}
