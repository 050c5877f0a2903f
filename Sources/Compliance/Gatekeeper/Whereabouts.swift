import Commerce

/// Where a person may be, by all evidence together (HRS-5, HRS-6).
struct Whereabouts: Equatable {
    let areaCode: AreaCodes.Finding
    /// The evidence, the area code's first, each with the zones it stands for.
    let places: [PlaceEvidence]
    /// Every zone named, in order of first mention.
    let zoneNames: [String]
    /// Every jurisdiction named, in order of first mention.
    let jurisdictions: [JurisdictionCode]

    init(of number: E164, evidence: [PlaceEvidence], rulebook: Rulebook) {
        areaCode = rulebook.areaCodes[number]
        var places: [PlaceEvidence] = []
        var home: JurisdictionCode?
        switch areaCode {
        case .geographic(let code):
            home = code.jurisdiction
            places.append(PlaceEvidence(source: .areaCode, jurisdiction: code.jurisdiction, zones: code.zones))
        case .nonGeographic, .unknown, .outsidePlan:
            break
        }
        for place in evidence {
            // Only the state is known: where it is the area code's own, the area code already tells its zones;
            // elsewhere every zone of that state must be open.
            let isNarrowed = !place.zones.isEmpty || place.jurisdiction == home
            let zones = isNarrowed ? place.zones : place.jurisdiction.map(rulebook.areaCodes.zones(of:)) ?? []
            places.append(PlaceEvidence(source: place.source, jurisdiction: place.jurisdiction, zones: zones))
        }
        self.places = places
        self.zoneNames = places.flatMap(\.zones).uniqued()
        self.jurisdictions = places.compactMap(\.jurisdiction).uniqued()
    }
}

extension Array where Element: Equatable {
    /// The elements without repetitions, in order of first mention.
    fileprivate func uniqued() -> [Element] {
        reduce(into: []) { kept, element in
            if !kept.contains(element) { kept.append(element) }
        }
    }
}
