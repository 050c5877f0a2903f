import Commerce
import Compliance

extension PersonProfile {
    /// Where the person may be, by what the shop told; the area code says its own (HRS-5, HRS-6).
    var places: [PlaceEvidence] {
        var places: [PlaceEvidence] = []
        if let shipping {
            places.append(PlaceEvidence(source: .shipping, jurisdiction: shipping.jurisdiction))
        }
        if let billing {
            places.append(PlaceEvidence(source: .billing, jurisdiction: billing.jurisdiction))
        }
        if let timeZone {
            places.append(PlaceEvidence(source: .browser, jurisdiction: nil, zones: [timeZone]))
        }
        return places
    }
}

extension PersonProfile.Address {
    /// As the calling rules name it: a state of the United States by its own code, another country by its.
    var jurisdiction: JurisdictionCode {
        guard country == "US", let region else { return JurisdictionCode(country) }
        return JurisdictionCode("US-\(region)")
    }
}
