package import Commerce

/// The consent texts of merchants, kept for as long as anybody's consent may stand on one (CON-4).
package protocol ConsentTextStore: Sendable {
    /// Publishes texts, all or none; one that is published already, word for word, stays as it is.
    ///
    /// - Returns: the identifiers that are new.
    /// - Throws: ``VaultError/textChanged(_:)`` when an identifier names another text, channel or language already.
    @discardableResult
    func publish(_ texts: [PublishedConsentText], of merchant: MerchantID, at now: WallTime) async throws -> [String]

    /// A text by its identifier, also one that the merchant's file no longer has.
    func consentText(_ id: String, of merchant: MerchantID) async throws -> PublishedConsentText?

    /// All texts of a merchant, the oldest first.
    func consentTexts(of merchant: MerchantID) async throws -> [PublishedConsentText]
}
