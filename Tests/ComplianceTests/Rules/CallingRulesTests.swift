import Commerce
import Foundation
import Testing

@testable import Compliance

struct CallingRulesTests {
    private func decode<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(json.utf8))
    }

    @Test func theShippedFilesAreRead() throws {
        let book = try ContactFixtures.rulebook.get()
        #expect(book.rules.reviewBy == CivilDate("2027-02-22"))
        #expect(book.rules.productFloor.leastGap == .seconds(12 * 3600))
        #expect(book.rules.productFloor.frequency.count == 5)
        #expect(book.rules["US-CA"]?.voiceMode == .writtenAgreementRequired)
        #expect(book.rules["US-NE"]?.holidays == .restricted(OpenSpan(fromHour: 13, toHour: 21)))
        #expect(book.rules["CA"]?.isEnabled == false)
        #expect(book.rules["US-ZZ"] == nil)
        #expect(
            book.rules["US-ME"]?.frequency == [
                FrequencyCap(max: 1, period: .rolling(.seconds(8 * 3600)), channels: [.voiceAI])
            ])
        #expect(
            book.areaCodes[try ContactFixtures.number("787")]
                == .geographic(AreaCode(country: "PR", subdivision: nil, zones: ["America/Puerto_Rico"])))
        #expect(book.areaCodes.zones(of: "US-FL") == ["America/New_York", "America/Chicago"])
        #expect(book.holidays.federal(on: try #require(CivilDate("2026-11-26"))) == "Thanksgiving Day")
    }

    /// Every state keeps within the federal hours of a weekday only by the intersection; every row can be asked.
    @Test(arguments: ["US-AL", "US-FL", "US-TX", "US-PA", "US-RI", "US-KY", "US-WY", "US-PR"])
    func rowsHaveHoursForBothChannels(code: String) throws {
        let rules = try #require(try ContactFixtures.rulebook.get().rules[JurisdictionCode(code)])
        #expect(rules.isEnabled)
        #expect(!rules.hours[.voiceAI][.monday].isEmpty)
        #expect(!rules.hours[.sms][.monday].isEmpty)
    }

    @Test func theRulesOfNamedStatesAreThoseOfTheList() throws {
        let rules = try ContactFixtures.rulebook.get().rules
        func hours(_ code: JurisdictionCode, _ day: Weekday) -> String? {
            rules[code]?.hours[.voiceAI][day].map(\.description).joined(separator: ",")
        }
        #expect(hours("US-FL", .monday) == "08:00-20:00")
        #expect(hours("US-RI", .monday) == "09:00-18:00")
        #expect(hours("US-ME", .saturday) == "")
        #expect(hours("US-KY", .monday)?.hasPrefix("10:00") == true)
        #expect(hours("US-TX", .sunday)?.hasPrefix("12:00") == true)
        #expect(hours("US-AL", .sunday) == "")
    }

    @Test(
        arguments: [
            "[\"08:00\"]", "[\"20:00\",\"08:00\"]", "[\"08:00\",\"08:00\"]", "[\"8:00\",\"20:00\"]",
            "[\"08:00\",\"24:01\"]", "[\"08:00\",\"20:60\"]", "[\"08:00\",\"09:00\",\"10:00\"]", "[8,20]",
        ])
    func whatIsNoSpanIsRefused(json: String) {
        #expect(throws: DecodingError.self) { try decode(OpenSpan.self, json) }
    }

    @Test(
        arguments: [
            "{\"max\":1,\"per\":\"PT24M\",\"channels\":[]}", "{\"max\":-1,\"per\":\"P7D\",\"channels\":[]}",
            "{\"max\":1,\"per\":\"P-7D\",\"channels\":[]}", "{\"max\":1,\"per\":\"week\",\"channels\":[]}",
            "{\"max\":1,\"per\":\"P7D\"}", "{\"max\":1,\"per\":\"P99999999999999999999D\",\"channels\":[]}",
        ])
    func whatIsNoCapIsRefused(json: String) {
        #expect(throws: DecodingError.self) { try decode(FrequencyCap.self, json) }
    }

    @Test func unknownWordsAreRefusedAndNotGuessed() {
        #expect(throws: DecodingError.self) { try decode(HolidayRule.self, "\"perhaps\"") }
        #expect(throws: DecodingError.self) { try decode(VoiceMode.self, "\"perhaps\"") }
        #expect(throws: DecodingError.self) { try decode(CivilDate.self, "\"2027-02-30\"") }
        #expect(throws: DecodingError.self) { try decode(CallingRules.self, "{\"_meta\":{},\"jurisdictions\":{}}") }
    }

    /// An area code in a zone that the zone data does not have stops the start.
    @Test func aRulebookWithAnUnknownZoneIsRefused() throws {
        let book = try ContactFixtures.rulebook.get()
        let codes = AreaCodes(
            codes: ["999": AreaCode(country: "US", subdivision: "FL", zones: ["America/Nowhere"])], nonGeographic: [])
        #expect(throws: TimeZoneFileError.zoneMissing(name: "America/Nowhere")) {
            try Rulebook(
                rules: book.rules, version: book.version, approvedBy: "x", areaCodes: codes,
                postalZones: book.postalZones,
                holidays: book.holidays, zones: book.zones)
        }
    }
}
