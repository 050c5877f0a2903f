/// Something on record that says where a person may be; all of it is heeded, none replaces another (HRS-5, HRS-6).
package struct PlaceEvidence: Hashable, Sendable, Codable {
    package enum Source: String, Hashable, Sendable, Codable, CaseIterable {
        case areaCode = "npa"
        case shipping
        case billing
        case stated
        case browser
    }

    package let source: Source
    /// The state or country, as the calling rules name it; nil when the source does not tell.
    package let jurisdiction: JurisdictionCode?
    /// IANA zone names; empty when the source does not tell, and then those of the jurisdiction stand for them.
    package let zones: [String]
    /// The postal code of the United States that the source tells; nil for none. A decision keeps its first three digits: `336**`.
    package let postalCode: String?

    package init(
        source: Source, jurisdiction: JurisdictionCode?, zones: [String] = [], postalCode: String? = nil
    ) {
        self.source = source
        self.jurisdiction = jurisdiction
        self.zones = zones
        self.postalCode = postalCode
    }

    private enum CodingKeys: String, CodingKey {
        case source
        case jurisdiction
        case zones
        case postalCode = "postal_code"
    }
}
