import Commerce
import Controls
import Testing

@testable import Compliance

struct HoursGateTests {
    private typealias Fixtures = ContactFixtures

    private func gate(
        _ utc: String, areaCode: String = "813", channel: Channel = .voiceAI, places: [PlaceEvidence] = [],
        merchant: MerchantFacts? = nil
    ) throws -> GateID? {
        var facts = Fixtures.facts(channel, at: try Fixtures.moment(utc))
        facts.places = places
        if let merchant { facts.merchant = merchant }
        return try Fixtures.decide(facts, Fixtures.request(channel, areaCode: areaCode)).failedGate
    }

    /// HRS-1: the federal window, to the second; the cut-off before its end is the house's and comes on top.
    @Test(.controls("HRS-1")) func theFederalWindowIsExactToTheSecond() throws {
        let hours = try Fixtures.rulebook.get().rules.federalHours
        let edges: [(Int, Bool)] = [
            (7 * 3600 + 59 * 60 + 59, false), (8 * 3600, true), (20 * 3600 + 59 * 60, true),
            (20 * 3600 + 59 * 60 + 59, true), (21 * 3600, false),
        ]
        for weekday in Weekday.allCases {
            for (second, isOpen) in edges {
                let time = TimeOfDay(secondsSinceMidnight: second)
                #expect(hours[weekday].contains { $0.isOpen(at: time) } == isOpen)
            }
        }
    }

    /// HRS-2, HRS-8: Florida ends at 20:00, and the last call starts before 19:50. Tampa is at UTC−5 in November.
    @Test(
        .controls("HRS-2", "HRS-8"),
        arguments: [
            ("2026-11-23T13:59:59Z", GateID?.some(.hours)), ("2026-11-23T14:00:00Z", nil),
            ("2026-11-24T00:49:59Z", nil), ("2026-11-24T00:50:00Z", .hours), ("2026-11-24T01:00:00Z", .hours),
        ])
    func callsToFloridaKeepItsHours(utc: String, failed: GateID?) throws {
        #expect(try gate(utc) == failed)
    }

    /// A text may start until five minutes before the end.
    @Test(
        .controls("HRS-8"),
        arguments: [
            ("2026-11-24T00:54:59Z", GateID?.none), ("2026-11-24T00:55:00Z", .hours),
        ])
    func textsHaveAShorterCutOff(utc: String, failed: GateID?) throws {
        #expect(try gate(utc, channel: .sms) == failed)
    }

    /// Sunday has its own hours: 12:00 to 19:00 in the product, and none at all in Alabama.
    @Test(.controls("HRS-2")) func sundaysAreShorterOrClosed() throws {
        #expect(try gate("2026-11-22T16:59:59Z") == .hours)
        #expect(try gate("2026-11-22T17:00:00Z") == nil)
        #expect(try gate("2026-11-22T23:50:00Z") == .hours)
        #expect(try gate("2026-11-22T20:00:00Z", areaCode: "205") == .hours)
        #expect(try gate("2026-11-23T20:00:00Z", areaCode: "205") == nil)
    }

    /// HRS-5: a New York number that ships to Hawaii may be called 14:00 to 20:00 New York time in winter.
    @Test(
        .controls("HRS-5"),
        arguments: [
            ("2026-11-23T18:59:59Z", GateID?.some(.hours)), ("2026-11-23T19:00:00Z", nil),
            ("2026-11-24T00:49:59Z", nil), ("2026-11-24T00:50:00Z", .hours),
        ])
    func everyCandidateZoneMustBeOpen(utc: String, failed: GateID?) throws {
        let hawaii = [PlaceEvidence(source: .shipping, jurisdiction: "US-HI")]
        #expect(try gate(utc, areaCode: "212", places: hawaii) == failed)
    }

    /// In summer the same number opens at 15:00 New York time.
    @Test(.controls("HRS-5")) func summerMovesTheCandidateZonesApart() throws {
        let rules = try Fixtures.rulebook.get()
        let request = try Fixtures.request(areaCode: "212")
        let hawaii = PlaceEvidence(source: .stated, jurisdiction: nil, zones: ["Pacific/Honolulu"])
        for (utc, isOpen) in [("2027-07-12T18:59:00Z", false), ("2027-07-12T19:00:00Z", true)] {
            var facts = Fixtures.facts(at: try Fixtures.moment(utc))
            facts.places = [hawaii]
            let run = GateRun(
                rulebook: rules, facts: facts, request: request,
                whereabouts: Whereabouts(of: request.number, evidence: facts.places, rulebook: rules))
            #expect((run.hours() == .pass) == isOpen)
        }
    }

    /// HRS-6: a Florida number in Texas keeps Florida's evening and Texas's Sunday noon.
    @Test(.controls("HRS-6")) func theStrictestOfAllJurisdictionsBinds() throws {
        let texas = [PlaceEvidence(source: .shipping, jurisdiction: "US-TX", zones: ["America/Chicago"])]
        #expect(try gate("2026-11-24T00:50:00Z", places: texas) == .hours)
        #expect(try gate("2026-11-23T14:30:00Z", places: texas) == .hours)
        #expect(try gate("2026-11-23T15:00:00Z", places: texas) == nil)
        #expect(try gate("2026-11-22T17:30:00Z", places: texas) == .hours)
        #expect(try gate("2026-11-22T18:00:00Z", places: texas) == nil)
    }

    /// 907 spans two zones, Anchorage and Adak: the window is what both share.
    @Test(.controls("HRS-5")) func alaskaIsOpenOnlyWhereBothItsZonesAre() throws {
        let merchant = Fixtures.merchant(approvals: ["US-AK": "opinion_7"])
        #expect(try gate("2026-11-23T18:59:59Z", areaCode: "907", merchant: merchant) == .hours)
        #expect(try gate("2026-11-23T19:00:00Z", areaCode: "907", merchant: merchant) == nil)
        #expect(try gate("2026-11-24T04:50:00Z", areaCode: "907", merchant: merchant) == .hours)
    }

    @Test func theMerchantsWindowNarrowsAndNeverWidens() throws {
        let noonToSix = [OpenSpan(fromHour: 12, toHour: 18)]
        let allDay = [OpenSpan(fromHour: 0, toHour: 24)]
        func week(_ spans: [OpenSpan]) -> WeeklyHours {
            WeeklyHours(
                monday: spans, tuesday: spans, wednesday: spans, thursday: spans, friday: spans, saturday: spans,
                sunday: spans)
        }
        let narrow = Fixtures.merchant(callHours: week(noonToSix))
        #expect(try gate("2026-11-23T16:59:59Z", merchant: narrow) == .hours)
        #expect(try gate("2026-11-23T17:00:00Z", merchant: narrow) == nil)
        #expect(try gate("2026-11-23T22:50:00Z", merchant: narrow) == .hours)
        #expect(try gate("2026-11-23T11:00:00Z", merchant: Fixtures.merchant(callHours: week(allDay))) == .hours)
    }

    /// HRS-3: federal days close calls everywhere; a state's own days close it for texts too.
    @Test(.controls("HRS-3")) func holidaysAreClosed() throws {
        #expect(try gate("2026-11-26T17:00:00Z") == .holiday)
        #expect(try gate("2026-11-26T17:00:00Z", channel: .sms) == nil)
        #expect(try gate("2027-02-09T18:00:00Z", areaCode: "504") == .holiday)
        #expect(try gate("2027-02-09T18:00:00Z", areaCode: "504", channel: .sms) == .holiday)
        #expect(try gate("2027-02-09T18:00:00Z", areaCode: "813") == nil)
    }

    /// HRS-9: on the days when clocks change the window moves with the clock: 9:00 in Tampa is noon on Sundays here.
    @Test(
        .controls("HRS-9"),
        arguments: [
            ("2027-03-13T13:59:59Z", GateID?.some(.hours)), ("2027-03-13T14:00:00Z", nil),
            ("2027-03-14T15:59:59Z", .hours), ("2027-03-14T16:00:00Z", nil),
            ("2027-11-07T16:59:59Z", .hours), ("2027-11-07T17:00:00Z", nil),
        ])
    func windowsFollowTheClockOnTheDaysItChanges(utc: String, failed: GateID?) throws {
        let rules = try Fixtures.rulebook.get()
        let request = try Fixtures.request()
        let facts = Fixtures.facts(at: try Fixtures.moment(utc))
        let run = GateRun(
            rulebook: rules, facts: facts, request: request,
            whereabouts: Whereabouts(of: request.number, evidence: facts.places, rulebook: rules))
        #expect((run.hours() == .pass) == (failed == nil))
    }

    /// HRS-10: a call blocked at night may be made the next morning; over a closed Sunday, on Monday.
    @Test(
        .controls("HRS-10"),
        arguments: [
            ("2026-11-24T03:00:00Z", "813", "2026-11-24T14:00:00Z"),
            ("2026-11-22T01:30:00Z", "401", "2026-11-23T14:00:00Z"),
            ("2026-11-26T03:00:00Z", "813", "2026-11-27T14:00:00Z"),
        ])
    func theNextAllowedTimeIsFound(utc: String, areaCode: String, next: String) throws {
        var facts = Fixtures.facts(at: try Fixtures.moment(utc))
        facts.places = []
        let record = try Fixtures.decide(facts, Fixtures.request(areaCode: areaCode))
        #expect(record.failedGate == .hours || record.failedGate == .holiday)
        #expect(record.nextAllowedAt == (try Fixtures.moment(next)))
    }

    @Test(.controls("HRS-10")) func thereIsNoNextTimeOnceTheCartHasRunOut() throws {
        var facts = Fixtures.facts(at: try Fixtures.moment("2026-11-24T03:00:00Z"))
        facts.cart = CartFacts(
            id: "cart_1", state: .open, abandonedAt: facts.now - .seconds(3600), expiresAt: facts.now + .seconds(3600))
        #expect(try Fixtures.decide(facts, Fixtures.request()).nextAllowedAt == nil)
        facts = Fixtures.facts()
        facts.consent = .absent
        #expect(try Fixtures.decide(facts, Fixtures.request()).nextAllowedAt == nil)
    }
}
