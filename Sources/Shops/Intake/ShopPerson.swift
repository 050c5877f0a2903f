package import Commerce
package import Compliance

/// A person as a shop knows them. All of it is personal data.
package struct ShopPerson: Equatable, Sendable {
    /// The shop's own identifier.
    package let externalID: String?
    /// What to call the person.
    package let firstName: String?
    /// Nil if the shop sent none.
    package let number: E164?
    /// Never written to.
    package let email: String?
    /// Such as `en-US`.
    package let locale: String?
    /// Below eighteen years it blocks and is deleted (AGE-2).
    package let birthDate: CivilDate?
    /// ``AgeAttestation/unknown`` if the shop said nothing, which blocks (AGE-1).
    package let ageAttestation: AgeAttestation
    /// Where the goods would go.
    package let shipping: PostalPlace?
    /// Where the bill would go.
    package let billing: PostalPlace?
    /// An IANA name that the shop had from the browser.
    package let timeZone: String?

    package init(
        externalID: String? = nil, firstName: String? = nil, number: E164? = nil, email: String? = nil,
        locale: String? = nil, birthDate: CivilDate? = nil, ageAttestation: AgeAttestation = .unknown,
        shipping: PostalPlace? = nil, billing: PostalPlace? = nil, timeZone: String? = nil
    ) {
        self.externalID = externalID
        self.firstName = firstName
        self.number = number
        self.email = email
        self.locale = locale
        self.birthDate = birthDate
        self.ageAttestation = ageAttestation
        self.shipping = shipping
        self.billing = billing
        self.timeZone = timeZone
    }
}

/// The part of a postal address that tells where a person may be.
package struct PostalPlace: Hashable, Sendable {
    /// ISO 3166-1, two capital letters.
    package let country: String
    /// The state or province, such as `FL`.
    package let region: String?
    /// As the shop has it, not checked.
    package let postalCode: String?

    package init(country: String, region: String?, postalCode: String?) {
        self.country = country
        self.region = region
        self.postalCode = postalCode
    }
}
