/// How a call ended.
package enum CallOutcome: String, Sendable, Codable, CaseIterable {
    case accepted
    case declined
    case callback
    case optedOut = "opted_out"
    case voicemail
    case screened
    case noAnswer = "no_answer"
    case busy
    case wrongPerson = "wrong_person"
    case minor
    /// Answered, but the agent could not speak in time (47 CFR 64.1200(a)(7)).
    case abandoned
    case failed
    /// Nobody can say whether it took place; the operator is shown it.
    case unknown
    /// The gatekeeper refused it before anything was dialed.
    case refused
}

extension CallOutcome: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
