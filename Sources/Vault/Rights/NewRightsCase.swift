package import Commerce
package import Compliance

/// A request about a person's data, as it comes in.
package struct NewRightsCase: Hashable, Sendable {
    /// The most bytes that a request's own words may have.
    package static let wordsLimit = 16 << 10

    package let merchant: MerchantID
    /// Nil when nobody is known by what was given.
    package let person: PersonID?
    /// The number that was given; a stop holds for it even when nobody is known under it.
    package let phone: E164?
    package let kind: RightsRequestKind
    package let law: PrivacyLaw
    /// Makes a second time the same as the first: the delivery or the form that brought it.
    package let key: String
    /// What was asked, word for word; sealed.
    package let words: String?
    package let receivedAt: WallTime
    /// Who took it in: the product, from a shop or a text, or somebody at a command or an API.
    package let actor: AuditActor

    package init(
        merchant: MerchantID, person: PersonID?, phone: E164? = nil, kind: RightsRequestKind, law: PrivacyLaw,
        key: String, words: String? = nil, receivedAt: WallTime, actor: AuditActor = .runtime
    ) {
        self.merchant = merchant
        self.person = person
        self.phone = phone
        self.kind = kind
        self.law = law
        self.key = key
        self.words = words
        self.receivedAt = receivedAt
        self.actor = actor
    }
}
