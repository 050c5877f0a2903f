/// What a webhook is answered with. Only a body that is durably kept is answered as accepted.
package enum WebhookAnswer: Equatable, Sendable {
    /// 200: kept, or known already.
    case accepted
    /// 400: signed, but not an event of the second webhook version; the text says which setting to change.
    case notUnderstood(String)
    /// 401: no signature, a wrong one, or a stale one.
    case notAuthentic(String)
    /// 413
    case tooLarge
    /// 503: the carrier is to try again.
    case notStored
}
