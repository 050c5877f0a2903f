/// Why a leg ended, as far as the carrier says.
package enum HangUpCause: String, Sendable, Codable, CaseIterable {
    case normal
    case busy
    case noAnswer = "no_answer"
    case declined
    case badNumber = "bad_number"
    /// We hung up before it was answered.
    case cancelled
    case timeLimit = "time_limit"
    case unspecified
}

extension HangUpCause: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
