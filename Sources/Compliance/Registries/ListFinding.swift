/// What one do-not-call list says of one number (LST-1 to LST-3), with all that has to be on record of the asking.
package struct ListFinding: Hashable, Sendable, Codable {
    package enum Answer: String, Hashable, Sendable, Codable {
        case listed
        case notListed = "not_listed"
        /// The list holds nothing on numbers of this area code, neither way.
        case notCovered = "not_covered"
        /// There is no such list, or it cannot be read as one.
        case unreadable
    }

    package let answer: Answer
    /// The day that the list was drawn; nil where it could not be read.
    package let asOf: CivilDate?
    /// The account that the list was drawn under, as the registry names it; nil where the list does not say.
    package let account: String?

    package init(_ answer: Answer, asOf: CivilDate?, account: String? = nil) {
        self.answer = answer
        self.asOf = asOf
        self.account = account
    }

    /// The oldest that a list may be (LST-1, 47 CFR 64.1200(c)(2)(i)(D)).
    package static let longestAge = DayCount(31)

    private enum CodingKeys: String, CodingKey {
        case answer
        case asOf = "as_of"
        case account
    }
}
