/// What the agent expects to hear: a hint for reading an answer, for the end of the turn and for how long silence may last.
package enum Expectation: String, Hashable, Sendable, Codable, CaseIterable {
    /// The first word of whoever answers.
    case greeting
    /// Yes or no.
    case yesNo = "yes_no"
    /// A reason, in the person's own words.
    case openAnswer = "open"
    /// One of a few things that were just named.
    case choice
    /// Nothing: the agent speaks, or the call is over.
    case nothing
}
