package import CallCore

/// Why a person is called a second time; the raw values stand in stored jobs.
package enum RetryRule: String, Hashable, Sendable, CaseIterable {
    /// The phone rang and nobody took it.
    case noAnswer = "retry_after_no_answer"
    case busy = "retry_after_busy"

    /// Nil for a call that reached somebody, that was pushed away, which is an answer too, or of which nobody can say.
    package init?(outcome: CallOutcome, hangUp cause: HangUpCause) {
        switch (outcome, cause) {
        case (.noAnswer, .noAnswer), (.noAnswer, .cancelled), (.noAnswer, .timeLimit): self = .noAnswer
        case (.busy, .busy): self = .busy
        case (.noAnswer, .normal), (.noAnswer, .declined), (.noAnswer, .busy), (.noAnswer, .badNumber),
            (.noAnswer, .unspecified), (.busy, _), (.accepted, _), (.declined, _), (.callback, _), (.optedOut, _),
            (.voicemail, _), (.screened, _), (.wrongPerson, _), (.minor, _), (.abandoned, _), (.failed, _),
            (.unknown, _), (.refused, _):
            return nil
        }
    }
}
