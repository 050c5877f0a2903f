/// What a state waits for.
package struct Question: Hashable, Sendable {
    package let expectation: Expectation
    /// The short form that is said when the question is put again.
    package let again: LineID
    /// Answers and where they lead.
    package let rules: [DialogueRule]

    package init(expectation: Expectation, again: LineID, rules: [DialogueRule]) {
        self.expectation = expectation
        self.again = again
        self.rules = rules
    }
}
