/// Why an utterance could not be said.
package enum RenderFailure: String, Sendable, Codable, CaseIterable {
    /// It would have said a number that no live offer grants.
    case numberNotGranted = "number_not_granted"
    case variableMissing = "variable_missing"
    case engineFailed = "engine_failed"
    /// More lines waited to be said than may wait.
    case tooManyWaiting = "too_many_waiting"
}

extension RenderFailure: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
