/// What only the merchant knows of how data about people is handled. Nothing of it is made up: what is not given is told to be missing.
package struct PrivacyFacts: Hashable, Sendable {
    /// Where the merchant can be written to (GDPR 30(1)(a)).
    package let address: String?
    /// Where requests about personal data go: an address of mail or the web.
    package let contact: String?
    /// Whom the merchant named as data protection officer, or "none".
    package let officer: String?
    /// The country where this installation keeps its data, as ISO 3166 writes it.
    package let hosting: String?
    /// What safeguards data that goes to another country, such as standard contractual clauses (GDPR 30(1)(e)).
    package let transferSafeguards: String?

    package init(
        address: String? = nil, contact: String? = nil, officer: String? = nil, hosting: String? = nil,
        transferSafeguards: String? = nil
    ) {
        self.address = address
        self.contact = contact
        self.officer = officer
        self.hosting = hosting
        self.transferSafeguards = transferSafeguards
    }
}
