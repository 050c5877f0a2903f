/// Why a command to the carrier came to nothing.
package enum CommandFailure: String, Sendable, Codable, CaseIterable {
    case callHasEnded = "call_has_ended"
    case notAnsweredYet = "not_answered_yet"
    case streamInUse = "stream_in_use"
    case rateLimited = "rate_limited"
    case accountProblem = "account_problem"
    case badNumber = "bad_number"
    /// Any other refusal.
    case refused
    /// No reply within the time that the command allows.
    case unreachable
    case permitExpired = "permit_expired"
    /// Nothing was sent, because the record of it could not be stored first.
    case notRecorded = "not_recorded"
}

extension CommandFailure: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
