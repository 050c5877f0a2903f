/// What is to be committed together with a decision.
package struct ContactConsequence: Equatable, Sendable {
    /// The call's records of the decision.
    package let append: LogAppend?
    /// The text job whose act begins with an allowing decision; a refused one leaves it as it is.
    package let begin: JobID?

    package init(append: LogAppend? = nil, begin: JobID? = nil) {
        self.append = append
        self.begin = begin
    }

    /// Nothing but the decision itself.
    package static let none = ContactConsequence()
}
