package import Commerce
package import Compliance

/// What a shop tells about a person; all of it personal, and sealed field by field.
package struct PersonProfile: Hashable, Sendable {
    /// Where goods or bills go, as far as rules and hours need it.
    package struct Address: Hashable, Sendable, Codable {
        /// ISO 3166-1 alpha-2, such as `US`.
        package let country: String
        /// The state or province, such as `FL`.
        package let region: String?
        package let postalCode: String?

        package init(country: String, region: String?, postalCode: String?) {
            self.country = country
            self.region = region
            self.postalCode = postalCode
        }
    }

    package var phone: E164
    package var externalID: String?
    package var firstName: String?
    package var email: String?
    /// BCP 47, such as `en-US`.
    package var locale: String?
    /// What is known of the age; a date of birth is judged at intake and never kept.
    package var age: AgeAttestation?
    package var shipping: Address?
    package var billing: Address?
    /// The IANA zone that the person or the browser told.
    package var timeZone: String?

    package init(
        phone: E164, externalID: String? = nil, firstName: String? = nil, email: String? = nil, locale: String? = nil,
        age: AgeAttestation? = nil, shipping: Address? = nil, billing: Address? = nil, timeZone: String? = nil
    ) {
        self.phone = phone
        self.externalID = externalID
        self.firstName = firstName
        self.email = email
        self.locale = locale
        self.age = age
        self.shipping = shipping
        self.billing = billing
        self.timeZone = timeZone
    }
}
