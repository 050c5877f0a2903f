/// What a shop's event is answered with.
package enum IntakeAnswer: Equatable, Sendable {
    /// 202: kept; the text is the job's identifier, the same one for a replayed event.
    case accepted(job: String)
    /// 400: the text names the field.
    case notUnderstood(String)
    /// 401
    case notAuthentic(String)
    /// 413
    case tooLarge
    /// 503: the shop is to try again.
    case notStored
}
