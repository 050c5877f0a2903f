import Commerce
import Compliance

extension ShopPerson {
    init(_ fields: IntakeFields) throws(IntakeError) {
        let ages = AgeAttestation.allCases.map(\.rawValue).joined(separator: ", ")
        self.init(
            externalID: try fields.optionalText("external_id"), firstName: try fields.optionalText("first_name"),
            number: try fields.optional("phone_e164", want: "a number such as +18135550142") { E164($0) },
            email: try fields.optionalText("email"), locale: try fields.optionalText("locale"),
            birthDate: try fields.optional("date_of_birth", want: "a date such as 1990-05-31") {
                CivilDate(iso8601: $0)
            },
            ageAttestation: try fields.optional("age_attestation", want: "one of \(ages)") {
                AgeAttestation(rawValue: $0)
            } ?? .unknown,
            shipping: try fields.optionalObject("shipping").flatMap { place throws(IntakeError) in
                try PostalPlace(place)
            },
            billing: try fields.optionalObject("billing").flatMap { place throws(IntakeError) in
                try PostalPlace(place)
            },
            timeZone: try fields.optionalText("time_zone"))
    }

    /// A person who must be found again among those we know.
    init(identified fields: IntakeFields) throws(IntakeError) {
        try self.init(fields)
        guard number != nil || externalID != nil else { throw .missing(field: fields.path("phone_e164")) }
    }
}

extension PostalPlace {
    /// Nil if the shop sent an address without a country, which tells nothing.
    init?(_ fields: IntakeFields) throws(IntakeError) {
        let country = try fields.optional("country", want: "an ISO 3166 code such as US") { text in
            text.utf8.count == 2 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
                ? text : nil
        }
        guard let country else { return nil }
        self.init(
            country: country, region: try fields.optionalText("region"),
            postalCode: try fields.optionalText("postal_code"))
    }
}

extension CivilDate {
    /// Reads `YYYY-MM-DD`.
    fileprivate init?(iso8601 text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
