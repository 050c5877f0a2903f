import Commerce
import Controls
import Testing

@testable import Compliance

/// Where postal codes put a person, and area codes that other tables have wrong.
struct PostalZonesTests {
    private typealias Fixtures = ContactFixtures

    private func whereabouts(_ areaCode: String, _ places: [PlaceEvidence]) throws -> Whereabouts {
        Whereabouts(of: try Fixtures.number(areaCode), evidence: places, rulebook: try Fixtures.rulebook.get())
    }

    private func shipping(_ jurisdiction: JurisdictionCode?, _ postalCode: String) -> PlaceEvidence {
        PlaceEvidence(source: .shipping, jurisdiction: jurisdiction, postalCode: postalCode)
    }

    /// A code whose area has two zones stands in one where the table knows it singly, in both where it does not.
    @Test(
        .controls("HRS-5"),
        arguments: [
            ("33602", ["America/New_York"]), ("33602-1234", ["America/New_York"]), ("96813", ["Pacific/Honolulu"]),
            ("37301", ["America/Chicago"]), ("37302", ["America/New_York", "America/Chicago"]),
            ("32456", ["America/New_York"]), ("32401", ["America/Chicago", "America/New_York"]),
            ("00901", ["America/Puerto_Rico"]),
        ])
    func codesLieInTheirZones(code: String, zones: [String]) throws {
        guard case .place(_, let found) = try Fixtures.rulebook.get().postalZones[code] else {
            Issue.record("\(code) is not in the table")
            return
        }
        #expect(found == zones)
    }

    /// HRS-7: post offices of the forces lie anywhere, and what is no code lies nowhere.
    @Test(
        .controls("HRS-7"),
        arguments: ["09012", "34001", "96201", "96301", "96401", "96501", "96601", "09901"])
    func militaryCodesAreNoPlace(code: String) throws {
        #expect(try Fixtures.rulebook.get().postalZones[code] == .military)
        let run = try Fixtures.run(facts(with: code), Fixtures.request())
        #expect(run.country() == .fail(.unknownTimeZone))
    }

    @Test(.controls("HRS-7"), arguments: ["", "3360", "336021", "3360a", "K1A 0B1", "00000", "33602x"])
    func whatIsNoCodeBlocks(code: String) throws {
        #expect(try Fixtures.rulebook.get().postalZones[code] == .unknown)
        #expect(try Fixtures.run(facts(with: code), Fixtures.request()).country() == .fail(.unknownTimeZone))
    }

    private func facts(with code: String) -> ContactFacts {
        var facts = Fixtures.facts()
        facts.places = [shipping("US-FL", code)]
        return facts
    }

    /// HRS-5: a New York number that ships to Honolulu: both clocks, by the postal code alone.
    @Test(.controls("HRS-5", "HRS-6")) func thePostalCodeNamesZoneAndState() throws {
        let found = try whereabouts("212", [shipping(nil, "96813")])
        #expect(
            found.zoneNames == ["America/New_York", "Pacific/Honolulu", "Pacific/Pago_Pago"]
                || found.zoneNames == ["America/New_York", "Pacific/Honolulu"])
        #expect(found.jurisdictions.contains("US-HI"))
    }

    /// HRS-7: a state and a postal code of another state: both apply, and the record keeps both, with the code masked.
    @Test(.controls("HRS-6", "HRS-7")) func aStateAndACodeOfAnotherStateBothApply() throws {
        let found = try whereabouts("813", [shipping("US-TX", "10001")])
        #expect(found.jurisdictions == ["US-FL", "US-TX", "US-NY"])
        #expect(found.zoneNames == ["America/New_York", "America/Chicago", "America/Denver"])
        #expect(found.places.compactMap(\.postalCode) == ["100**", "100**"])
    }

    /// A code narrows the state it lies in: Pensacola is Central, Tampa is not.
    @Test func aCodeNarrowsItsOwnState() throws {
        #expect(try whereabouts("212", [shipping("US-FL", "33602")]).zoneNames == ["America/New_York"])
        #expect(
            try whereabouts("212", [shipping("US-FL", "32501")]).zoneNames == ["America/New_York", "America/Chicago"])
    }

    /// HRS-6: a number taken along to another state keeps the old state's rules beside the new one's; the shipping place wins nothing.
    @Test(.controls("HRS-6")) func aPortedNumberKeepsBothStates() throws {
        let found = try whereabouts("401", [shipping("US-TX", "75201")])
        #expect(found.jurisdictions == ["US-RI", "US-TX"])
    }

    /// Overlays that common tables put into one zone only or into the wrong one (HRS-5).
    @Test(
        .controls("HRS-5"),
        arguments: [
            ("689", ["America/New_York"]), ("364", ["America/Chicago", "America/New_York"]),
            ("448", ["America/Chicago", "America/New_York"]), ("930", ["America/Chicago", "America/New_York"]),
        ])
    func overlaysLieWhereTheirPeopleLive(areaCode: String, zones: [String]) throws {
        #expect(try whereabouts(areaCode, []).zoneNames == zones)
    }

    /// HRS-7: +1 is not the United States; what the rules file has no row for is not enabled.
    @Test(
        .controls("HRS-7"),
        arguments: [
            ("876", BlockReason.countryNotEnabled), ("416", .countryNotEnabled), ("809", .countryNotEnabled),
            ("211", .unknownTimeZone), ("199", .unknownTimeZone),
        ])
    func plusOneIsNotTheUnitedStates(areaCode: String, reason: BlockReason) throws {
        var facts = Fixtures.facts()
        facts.places = []
        #expect(try Fixtures.decide(facts, Fixtures.request(areaCode: areaCode)).reason == reason)
    }

    /// HRS-9: a country that counsel has opened stays shut on zone data from before its clocks changed.
    @Test(
        .controls("HRS-9"),
        arguments: [("America/Edmonton", "MST7MDT,M3.2.0,M11.1.0"), ("America/Winnipeg", "CST6CDT,M3.2.0,M11.1.0")])
    func canadaIsShutUnderOldZoneData(zone: String, rule: String) throws {
        let book = try Fixtures.rulebook.get()
        #expect(book.zones.isCurrentForCanada)
        #expect(try GateRun.canada(by: ZoneTable.shipped()) == .pass)
        #expect(try GateRun.canada(by: ZoneTable.aged(zone, to: rule)) == .fail(.zoneDataTooOld))
    }
}

extension GateRun {
    /// What the gate says of a number in Toronto where Canada is enabled.
    fileprivate static func canada(by zones: ZoneTable) throws -> Verdict {
        let book = try ContactFixtures.rulebook.get()
        let florida = try #require(book.rules["US-FL"])
        let rules = CallingRules(
            reviewBy: book.rules.reviewBy, productFloor: book.rules.productFloor,
            federalHours: book.rules.federalHours, jurisdictions: ["CA": florida])
        let open = try Rulebook(
            rules: rules, version: book.version, approvedBy: "counsel_1",
            areaCodes: AreaCodes(
                codes: ["416": AreaCode(country: "CA", subdivision: "ON", zones: ["America/Toronto"])],
                nonGeographic: []),
            postalZones: book.postalZones, holidays: book.holidays, zones: zones)
        let request = try ContactFixtures.request(areaCode: "416")
        return GateRun(
            rulebook: open, facts: ContactFixtures.facts(), request: request,
            whereabouts: Whereabouts(of: request.number, evidence: [], rulebook: open)
        ).country()
    }
}
