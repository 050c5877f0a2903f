/// Closes the call with its outcome.
package struct Finish: LogPayload {
    package let outcome: CallOutcome

    package init(outcome: CallOutcome) {
        self.outcome = outcome
    }

    package static let shape = PayloadShape(
        Self.init(outcome:),
        PayloadField("outcome") { $0.outcome })
}
