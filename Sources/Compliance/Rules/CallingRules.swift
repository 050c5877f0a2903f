/// The calling rules of all jurisdictions: the shape of `calling-rules.json` (facts §3.3).
///
/// Decoded by the room above, for example `JSONDecoder().decode(CallingRules.self, from: data)`. A row that does not
/// fit its shape fails the whole file: half a rules file is none.
package struct CallingRules: Hashable, Sendable {
    /// The day after which the file may not be used any more, until counsel has looked at it again.
    package let reviewBy: CivilDate
    package let productFloor: ProductFloor
    /// The hours of 47 CFR 64.1200(c)(1), for calls and texts alike.
    package let federalHours: WeeklyHours
    private let jurisdictions: [String: JurisdictionRules]
    /// The rows' codes, in alphabetical order.
    package let codes: [JurisdictionCode]

    package init(
        reviewBy: CivilDate, productFloor: ProductFloor, federalHours: WeeklyHours,
        jurisdictions: [String: JurisdictionRules]
    ) {
        self.reviewBy = reviewBy
        self.productFloor = productFloor
        self.federalHours = federalHours
        self.jurisdictions = jurisdictions
        self.codes = jurisdictions.keys.sorted().map { JurisdictionCode($0) }
    }

    /// The rules of a jurisdiction; nil when the file has no row for it, which blocks a contact.
    package subscript(code: JurisdictionCode) -> JurisdictionRules? { jurisdictions[code.text] }
}

extension CallingRules: Decodable {
    private enum CodingKeys: String, CodingKey {
        case meta = "_meta"
        case jurisdictions
    }

    private struct Meta: Decodable {
        struct Federal: Decodable {
            let hours: WeeklyHours
        }

        let reviewBy: CivilDate
        let productFloor: ProductFloor
        let federal: Federal

        enum CodingKeys: String, CodingKey {
            case reviewBy = "review_by"
            case productFloor = "product_floor"
            case federal = "federal_US"
        }
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let meta = try values.decode(Meta.self, forKey: .meta)
        self.init(
            reviewBy: meta.reviewBy, productFloor: meta.productFloor, federalHours: meta.federal.hours,
            jurisdictions: try values.decode([String: JurisdictionRules].self, forKey: .jurisdictions))
    }
}
