import Commerce
import Controls
import Testing

@testable import Compliance

/// Every state and territory, both channels, whole gatekeeper: what ships is what the file says, at every edge.
struct ShippedWindowTests {
    private typealias Fixtures = ContactFixtures
    private static let oracle = Result { try RulesOracle() }

    /// A week without a holiday, Thanksgiving, Mardi Gras, and the two days of 2027 on which clocks change.
    private static let dates =
        (4...10).map { "2027-01-\($0 < 10 ? "0" : "")\($0)" }
        + ["2026-11-26", "2027-02-09", "2027-03-14", "2027-11-07"]

    private static let codes = (try? oracle.get().jurisdictions) ?? []

    @Test func thereAreFiftySixOfThem() {
        #expect(Self.codes.count == 56)
    }

    /// HRS-1 to HRS-3, HRS-8, HRS-9: a second before opening, opening, the last lawful second, the cut-off, and closing, in every zone; HRS-4: a consent lifts none of it.
    @Test(.controls("HRS-1", "HRS-2", "HRS-3", "HRS-4", "HRS-8", "HRS-9", "SMS-6"), arguments: codes, Channel.allCases)
    func theGatesKeepEveryRowOfTheFile(code: String, channel: Channel) throws {
        let oracle = try Self.oracle.get()
        let numbers = oracle.areaCodes.filter { $0.jurisdiction == code }
        // One number of each set of zones says all that the area codes of a state can say.
        var seen: [[String]] = []
        var asked = (open: 0, shut: 0)
        var wrong: [String] = []
        for number in numbers where !seen.contains(number.zones) {
            seen.append(number.zones)
            for date in Self.dates {
                for zone in number.zones {
                    let edges = oracle.edges(of: code, channel: channel.rawValue)
                    for moment in try RulesOracle.moments(of: edges, on: date, in: zone) {
                        let expected = try oracle.isOpen(
                            at: moment, zones: number.zones, jurisdictions: [code], channel: channel.rawValue)
                        let said = try Self.failure(at: moment, areaCode: number.code, channel)
                        if expected { asked.open += 1 } else { asked.shut += 1 }
                        let isRight = expected ? said == nil : said == .hours || said == .holiday
                        if !isRight { wrong.append("\(number.code) \(date) \(moment): \(said?.rawValue ?? "allowed")") }
                    }
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(3)) and more: \(wrong.count)")
        #expect(asked.open > 0 && asked.shut > 0)
    }

    /// HRS-5, HRS-6: a number of one state that ships to another, whichever: the strictest of both, in every zone of both.
    @Test(.controls("HRS-5", "HRS-6")) func everyPairOfStatesIsOpenOnlyWhereBothAre() throws {
        let oracle = try Self.oracle.get()
        var random = SplitMix(seed: 11)
        var asked = (open: 0, shut: 0)
        for _ in 0..<1500 {
            let home = try #require(oracle.areaCodes.randomElement(using: &random))
            let away = try #require(oracle.areaCodes.randomElement(using: &random))
            let channel = Channel.allCases[Int(random.next() % 2)]
            let date = try #require(Self.dates.randomElement(using: &random))
            let state = [home, away].randomElement(using: &random)?.jurisdiction ?? home.jurisdiction
            let edge = try #require(oracle.edges(of: state, channel: channel.rawValue).randomElement(using: &random))
            let zone = try #require(away.zones.randomElement(using: &random))
            let moment = try #require(try RulesOracle.moments(of: [edge], on: date, in: zone).first)
            let place = PlaceEvidence(
                source: .shipping, jurisdiction: JurisdictionCode(away.jurisdiction), zones: away.zones)
            let expected = try oracle.isOpen(
                at: moment, zones: home.zones + away.zones, jurisdictions: [home.jurisdiction, away.jurisdiction],
                channel: channel.rawValue)
            let said = try Self.failure(at: moment, areaCode: home.code, channel, places: [place])
            if expected { asked.open += 1 } else { asked.shut += 1 }
            #expect((said == nil) == expected, "\(home.code) to \(away.jurisdiction) on \(date) at \(moment)")
        }
        #expect(asked.open > 100 && asked.shut > 100)
    }

    /// HRS-5, HRS-6: whatever else is learned of where somebody may be, it opens nothing that was shut.
    @Test(.controls("HRS-5", "HRS-6")) func moreEvidenceNeverAllowsWhatWasBlocked() throws {
        let oracle = try Self.oracle.get()
        var random = SplitMix(seed: 7)
        var blocked = 0
        for _ in 0..<2000 {
            let number = try #require(oracle.areaCodes.randomElement(using: &random))
            let channel = Channel.allCases[Int(random.next() % 2)]
            let moment = 1_795_000_000 + Int(random.next() % 6_000_000)
            let some = Self.evidence(Int(random.next() % 3), oracle, &random)
            let more = some + Self.evidence(1 + Int(random.next() % 2), oracle, &random)
            guard try Self.failure(at: moment, areaCode: number.code, channel, places: some) != nil else { continue }
            blocked += 1
            #expect(try Self.failure(at: moment, areaCode: number.code, channel, places: more) != nil)
        }
        #expect(blocked > 500)
    }

    private static func evidence(_ count: Int, _ oracle: RulesOracle, _ random: inout SplitMix) -> [PlaceEvidence] {
        (0..<count).map { _ in
            let place = oracle.areaCodes.randomElement(using: &random)
            let state = place.map { JurisdictionCode($0.jurisdiction) }
            return switch random.next() % 4 {
            case 0: PlaceEvidence(source: .stated, jurisdiction: nil, zones: place?.zones ?? [])
            case 1: PlaceEvidence(source: .shipping, jurisdiction: state)
            case 2:
                PlaceEvidence(
                    source: .billing, jurisdiction: random.next() % 2 == 0 ? state : nil,
                    postalCode: "\(10_000 + random.next() % 90_000)")
            case _: PlaceEvidence(source: .browser, jurisdiction: state, zones: place?.zones ?? [])
            }
        }
    }

    /// The gate that fails for somebody of whom all else is in order: counsel approved every state, and the agreement has two sides.
    private static func failure(
        at second: Int, areaCode: String, _ channel: Channel, places: [PlaceEvidence] = []
    ) throws -> GateID? {
        var facts = Fixtures.facts(channel, at: WallTime(secondsSince1970: Int64(second)))
        facts.places = places
        facts.merchant = approvedEverywhere
        facts.consent = Fixtures.consent(
            channel, isTwoSided: true, from: facts.now - .seconds(86_400), until: facts.now + .seconds(86_400))
        let book = try Fixtures.laterRulebook.get()
        let request = try Fixtures.request(channel, areaCode: areaCode)
        let run = GateRun(
            rulebook: book, facts: facts, request: request,
            whereabouts: Whereabouts(of: request.number, evidence: places, rulebook: book))
        return run.firstFailure()?.gate
    }

    private static let approvedEverywhere = Fixtures.merchant(
        approvals: Dictionary(
            uniqueKeysWithValues: ["AK", "DC", "MT", "NV", "NJ", "OR", "WA"].map {
                (JurisdictionCode("US-\($0)"), "op-1")
            }
        ))
}
