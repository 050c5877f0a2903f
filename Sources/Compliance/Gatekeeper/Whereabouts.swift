import Commerce

/// Where a person may be, by all evidence together (HRS-5, HRS-6).
struct Whereabouts: Equatable {
    let areaCode: AreaCodes.Finding
    /// The evidence, the area code's first, each with the zones it stands for and its postal code masked.
    let places: [PlaceEvidence]
    /// Every zone named, in order of first mention.
    let zoneNames: [String]
    /// Every jurisdiction named, in order of first mention.
    let jurisdictions: [JurisdictionCode]
    /// Whether a postal code is on record that stands for no place or for none known, so that no zone is safe (HRS-7).
    let hasUnknownPlace: Bool

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
        var hasUnknownPlace = false
        for place in evidence {
            switch place.postalCode.map({ rulebook.postalZones[$0] }) {
            case nil: places.append(place.placed(besides: home, by: rulebook.areaCodes))
            case .place(let jurisdictions, let zones):
                places += place.placed(in: jurisdictions, zones, by: rulebook.areaCodes)
            case .military, .unknown:
                hasUnknownPlace = true
                places.append(place.placed(besides: home, by: rulebook.areaCodes))
            }
        }
        self.hasUnknownPlace = hasUnknownPlace
        self.places = places
        self.zoneNames = places.flatMap(\.zones).uniqued()
        self.jurisdictions = places.compactMap(\.jurisdiction).uniqued()
    }
}

extension PlaceEvidence {
    /// The evidence with the zones that its jurisdiction stands for.
    ///
    /// Only the state is known: where it is the area code's own, the area code already tells its zones; elsewhere every zone of that state
    /// must be open.
    fileprivate func placed(besides home: JurisdictionCode?, by areaCodes: AreaCodes) -> PlaceEvidence {
        let isNarrowed = !zones.isEmpty || jurisdiction == home
        return standing(in: jurisdiction, isNarrowed ? zones : jurisdiction.map(areaCodes.zones(of:)) ?? [])
    }

    /// The evidence where its postal code lies; where the state beside it is another, in both.
    fileprivate func placed(
        in found: [JurisdictionCode], _ zones: [String], by areaCodes: AreaCodes
    ) -> [PlaceEvidence] {
        guard let jurisdiction else { return found.map { standing(in: $0, self.zones + zones) } }
        if found.contains(jurisdiction) { return [standing(in: jurisdiction, self.zones + zones)] }
        return [standing(in: jurisdiction, self.zones + areaCodes.zones(of: jurisdiction))]
            + found.map { standing(in: $0, zones) }
    }

    private func standing(in jurisdiction: JurisdictionCode?, _ zones: [String]) -> PlaceEvidence {
        PlaceEvidence(
            source: source, jurisdiction: jurisdiction, zones: zones,
            postalCode: postalCode.map(PostalZones.masked))
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
