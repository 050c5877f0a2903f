/// What the first three digits of a North American number say about where its owner may be.
package struct AreaCode: Hashable, Sendable, Decodable {
    /// ISO 3166-1, such as `US`.
    package let country: String
    /// The state or province; nil where the country has none in the table.
    package let subdivision: String?
    /// Every zone that a number of this area code may be in.
    package let zones: [String]

    package init(country: String, subdivision: String?, zones: [String]) {
        self.country = country
        self.subdivision = subdivision
        self.zones = zones
    }

    private enum CodingKeys: String, CodingKey {
        case country
        case subdivision
        case zones = "time_zones"
    }

    /// The row of the rules file that binds: a state, a territory as `US-PR`, or a country.
    package var jurisdiction: JurisdictionCode {
        switch (country, subdivision) {
        case ("US", .some(let state)): JurisdictionCode("US-\(state)")
        case ("PR", _), ("VI", _), ("GU", _), ("AS", _), ("MP", _): JurisdictionCode("US-\(country)")
        case (_, _): JurisdictionCode(country)
        }
    }
}
