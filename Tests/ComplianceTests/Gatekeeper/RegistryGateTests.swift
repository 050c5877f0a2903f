import Commerce
import Controls
import Testing

@testable import Compliance

/// The gates on do-not-call lists, reassigned numbers and kinds of lines (facts §1.7, §1.8). It is 2026-11-23; the consent is a day old.
struct RegistryGateTests {
    private typealias Fixtures = ContactFixtures
    private static let file = RegistryMode.file(path: "list.txt")

    private func decide(
        _ merchant: MerchantFacts, _ findings: RegistryFindings, channel: Channel = .voiceAI, areaCode: String = "813",
        change: (inout ContactFacts) -> Void = { _ in }
    ) throws -> ContactDecisionRecord {
        var facts = Fixtures.facts(channel)
        facts.merchant = merchant
        facts.registries = findings
        change(&facts)
        return try Fixtures.decide(facts, Fixtures.request(channel, areaCode: areaCode))
    }

    private func national(_ finding: ListFinding?) throws -> ContactDecisionRecord {
        try decide(
            Fixtures.merchant(national: Self.file, states: ["US": .exempt(reason: "consent")]), .init(national: finding)
        )
    }

    /// LST-1: a list of 31 days is the oldest; one of tomorrow is none.
    @Test(
        .controls("LST-1"),
        arguments: [(11, 23, nil), (10, 23, nil), (10, 22, BlockReason.registryStale), (11, 24, .registryStale)])
    func theNationalListIsAtMostThirtyOneDaysOld(month: Int, day: Int, reason: BlockReason?) throws {
        let record = try national(ListFinding(.notListed, asOf: Fixtures.date(2026, month, day), account: "10001"))
        #expect(record.reason == reason)
        #expect(record.failedGate == (reason == nil ? nil : .dncNational))
        #expect(record.inputs.registries?.national?.account == "10001")
    }

    /// LST-2: both facts, the listing and the consent that names the seller, stand in the decision.
    @Test(.controls("LST-2")) func aListedNumberIsCalledOnlyOnASignedConsentAndBothAreOnRecord() throws {
        let listed = ListFinding(.listed, asOf: Fixtures.date(2026, 11, 15))
        let record = try national(listed)
        let gate = try #require(record.gates.first { $0.gate == .dncNational })
        #expect(gate.result == .pass)
        #expect(gate.note == "listed as of 2026-11-15, and a signed consent of 2026-11-22 names the seller")
        #expect(record.inputs.registries?.national == listed)
        // The gate holds by itself too, should the one on consent ever let somebody through.
        var facts = Fixtures.facts()
        facts.merchant = Fixtures.merchant(national: Self.file)
        facts.registries = RegistryFindings(national: listed)
        for consent in [ConsentState.absent, Fixtures.consent(seller: "Another Seller LLC")] {
            facts.consent = consent
            let run = try Fixtures.run(facts, Fixtures.request())
            #expect(run.nationalList() == .fail(.listedWithoutConsent))
        }
    }

    /// LST-7: what the merchant names and nobody can read blocks, and so does what the list does not cover.
    @Test(
        .controls("LST-7"),
        arguments: [
            (nil, BlockReason.registryUnreadable), (ListFinding(.unreadable, asOf: nil), .registryUnreadable),
            (ListFinding(.notCovered, asOf: ContactFixtures.date(2026, 11, 20)), .registryNotCovered),
        ])
    func aListThatCannotAnswerBlocks(finding: ListFinding?, reason: BlockReason) throws {
        #expect(try national(finding).reason == reason)
    }

    /// LST-3: Florida keeps its own list, Georgia none; a number that may be in Florida is asked about there.
    @Test(.controls("LST-3")) func theStatesOwnListsAreAskedWhereThePersonMayBe() throws {
        let merchant = Fixtures.merchant(states: ["US-FL": Self.file])
        let day = Fixtures.date(2026, 11, 20)
        func florida(_ answer: ListFinding.Answer) -> RegistryFindings {
            RegistryFindings(states: [StateListing(jurisdiction: "US-FL", finding: ListFinding(answer, asOf: day))])
        }
        #expect(try decide(merchant, florida(.notListed)).result == .allow)
        #expect(try decide(merchant, florida(.unreadable)).failedGate == .dncState)
        #expect(try decide(merchant, .none).reason == .registryUnreadable)
        let georgia = try decide(merchant, .none, areaCode: "404") { $0.places = [] }
        #expect(georgia.gates.first { $0.gate == .dncState }?.result == .exempt)
        #expect(georgia.result == .allow)
        let shipsToFlorida = try decide(merchant, .none, areaCode: "404")
        #expect(shipsToFlorida.reason == .registryUnreadable)
    }

    /// A consent that exempts from the national list exempts from the states' too; a list in a file says nothing of another.
    @Test(.controls("LST-3")) func statesListsFollowTheNationalExemptionAndNoFile() throws {
        let exempt = try decide(Fixtures.merchant(), .none)
        #expect(exempt.gates.first { $0.gate == .dncState }?.note == "US-FL: consent")
        let fresh = RegistryFindings(national: ListFinding(.notListed, asOf: Fixtures.date(2026, 11, 20)))
        #expect(try decide(Fixtures.merchant(national: Self.file), fresh).reason == .registryNotConfigured)
    }

    /// LST-4: the three answers, and queries that do not serve. The consent is of 2026-11-22.
    @Test(
        .controls("LST-4"),
        arguments: [
            (ReassignmentFinding.Answer.no, 20, 22, BlockReason?.none), (.yes, 20, 22, .numberReassigned),
            (.noData, 20, 22, nil), (.notAsked, 20, 22, .reassignmentUnknown),
            (.unreadable, 20, 22, .registryUnreadable),
            // Asked about a date after the consent: the time between is not covered.
            (.no, 23, 23, .reassignmentUnknown),
            (.no, 24, 22, .registryStale),
        ])
    func theDatabaseMustSayNoToTheDateOfTheConsent(
        answer: ReassignmentFinding.Answer, queried: Int, consent: Int, reason: BlockReason?
    ) throws {
        let finding = ReassignmentFinding(
            answer, queriedOn: Fixtures.date(2026, 11, queried), consentDate: Fixtures.date(2026, 11, consent))
        let record = try decide(Fixtures.merchant(reassigned: Self.file), .init(reassigned: finding))
        #expect(record.reason == reason)
        #expect(record.inputs.registries?.reassigned == finding)
    }

    /// LST-4: an answer older than 30 days is none, and "no data" serves a consent younger than 30 days only.
    @Test(
        .controls("LST-4"),
        arguments: [
            (ReassignmentFinding.Answer.no, 30, BlockReason?.none), (.no, 31, .registryStale), (.noData, 29, nil),
            (.noData, 30, .reassignmentUnknown),
        ])
    func answersAndYoungConsentsAgeOut(answer: ReassignmentFinding.Answer, days: Int, reason: BlockReason?) throws {
        let then = Fixtures.now - .seconds(Int64(days) * 86_400)
        let day = LocalTime(then, offsetSeconds: 0).date
        let record = try decide(
            Fixtures.merchant(reassigned: Self.file),
            .init(reassigned: ReassignmentFinding(answer, queriedOn: day, consentDate: day))
        ) { $0.consent = Fixtures.consent(from: then) }
        #expect(record.reason == reason)
    }

    /// DIA-8: only lines of a person's own, and no text to one that takes none; an unknown kind blocks where kinds are looked up.
    @Test(.controls("DIA-8"), arguments: LineType.allCases, Channel.allCases)
    func onlyConsumersLinesAreReached(type: LineType, channel: Channel) throws {
        let record = try decide(Fixtures.merchant(lines: Self.file), .init(line: type), channel: channel)
        let serves: [LineType] = channel == .voiceAI ? [.mobile, .fixedVoIP, .landline] : [.mobile, .fixedVoIP]
        #expect((record.result == .allow) == serves.contains(type))
        #expect(record.failedGate == (serves.contains(type) ? nil : .numberType))
        #expect(try decide(Fixtures.merchant(lines: Self.file), .none, channel: channel).reason == .lineTypeUnknown)
    }

    /// DIA-8: toll-free, premium and service numbers by the number alone, whether or not anything is looked up.
    @Test(
        .controls("DIA-8"),
        arguments: ["+18005550142", "+19005550142", "+18139115550", "+18134115550", "+18139765550", "+18131555550"])
    func numbersThatAreNobodysLineAreNotDialed(text: String) throws {
        let number = try #require(E164(text))
        let request = ContactRequest(
            decision: "dec_1", merchant: "mrc_1", person: "per_1", number: number, channel: .voiceAI, cart: "cart_1")
        #expect(try Fixtures.decide(Fixtures.facts(), request).reason == .nonGeographicNumber)
    }
}
