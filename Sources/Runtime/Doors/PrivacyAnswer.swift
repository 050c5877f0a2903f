/// What one of Shopify's privacy webhooks is answered with.
package enum PrivacyAnswer: Equatable, Sendable {
    /// 200: kept, also one that came before.
    case accepted
    /// 400: the text names the field.
    case notUnderstood(String)
    /// 401
    case notAuthentic(String)
    /// 404: no merchant has that shop's domain, or no secret is set.
    case notTaken(String)
    /// 413
    case tooLarge
    /// 503: Shopify is to try again.
    case notStored
}
