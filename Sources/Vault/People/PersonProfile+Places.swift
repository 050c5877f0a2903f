import Commerce
import Compliance

extension PersonProfile {
    /// Where the person may be, by what the shop told; the area code says its own (HRS-5, HRS-6).
    var places: [PlaceEvidence] {
        var places: [PlaceEvidence] = []
        if let shipping {
            places.append(shipping.evidence(.shipping))
        }
        if let billing {
            places.append(billing.evidence(.billing))
        }
        if let timeZone {
            places.append(PlaceEvidence(source: .browser, jurisdiction: nil, zones: [timeZone]))
        }
        return places
    }
}

extension PersonProfile.Address {
    /// Where somebody at this address may be; a postal code tells only in the United States and its territories (HRS-5, HRS-7).
    fileprivate func evidence(_ source: PlaceEvidence.Source) -> PlaceEvidence {
        let jurisdiction = jurisdiction
        let isHere = jurisdiction.isInUnitedStates || jurisdiction == .unitedStates
        let code = postalCode.flatMap { $0.isEmpty || !isHere ? nil : $0 }
        // A country alone is no state: the postal code says which, and without one nothing is known.
        return PlaceEvidence(
            source: source, jurisdiction: jurisdiction == .unitedStates && code != nil ? nil : jurisdiction,
            postalCode: code)
    }

    /// As the calling rules name it: a state or territory of the United States by its own code, another country by its.
    var jurisdiction: JurisdictionCode {
        switch (country, region) {
        case ("PR", _), ("VI", _), ("GU", _), ("AS", _), ("MP", _): JurisdictionCode("US-\(country)")
        case ("US", .some(let region)) where !region.isEmpty: JurisdictionCode("US-\(region)")
        case (_, _): JurisdictionCode(country)
        }
    }
}
