import Commerce
import Controls
import Foundation
import Testing

@testable import Compliance

struct GatekeeperTests {
    private typealias Fixtures = ContactFixtures

    @Test(arguments: Channel.allCases)
    func aPersonWithEveryFactInOrderMayBeContacted(channel: Channel) throws {
        let record = try Fixtures.decide(Fixtures.facts(channel), Fixtures.request(channel))
        #expect(record.result == .allow)
        #expect(record.gates.map(\.gate) == GateID.order(for: channel))
        #expect(record.gates.allSatisfy { $0.result == .pass || $0.result == .exempt })
        #expect(record.nextAllowedAt == nil)
    }

    /// The registries are not asked, and the record says why.
    @Test(.controls("LST-7")) func exemptionsCarryTheMerchantsReason() throws {
        let record = try Fixtures.decide(Fixtures.facts(), Fixtures.request())
        let registries = record.gates.filter { $0.gate == .dncNational || $0.gate == .reassignedNumber }
        #expect(registries.map(\.result) == [.exempt, .exempt])
        #expect(registries.map(\.note) == ["consent", "consent"])
    }

    /// Each bad fact alone: its gate fails with its reason, all before it passed, none behind it was run.
    @Test(
        .controls(
            "CON-1", "CON-3", "CON-6", "AGE-1", "FRQ-6", "HRS-7", "GD-6", "GD-7", "CC-8", "DIA-8", "DIA-9", "SMS-1"),
        arguments: SpoiledFact.all)
    func eachBadFactAloneBlocksAtItsGate(spoiled: SpoiledFact) throws {
        var facts = Fixtures.facts(spoiled.channel)
        spoiled.spoil(&facts)
        let record = try Fixtures.decide(facts, Fixtures.request(spoiled.channel, areaCode: spoiled.areaCode))
        #expect(record.result == .block)
        #expect(record.failedGate == spoiled.gate)
        #expect(record.reason == spoiled.reason)
        let index = try #require(record.gates.firstIndex { $0.gate == spoiled.gate })
        #expect(record.gates[..<index].allSatisfy { $0.result == .pass || $0.result == .exempt })
        #expect(record.gates[(index + 1)...].allSatisfy { $0.result == .notRun })
    }

    /// Of two bad facts the gate that stands first is named: the order is that of the list.
    @Test func theFirstFailingGateWins() throws {
        for (position, first) in SpoiledFact.all.enumerated() {
            for second in SpoiledFact.all[(position + 1)...]
            where first.channel == second.channel && first.areaCode == second.areaCode {
                var facts = Fixtures.facts(first.channel)
                second.spoil(&facts)
                first.spoil(&facts)
                let record = try Fixtures.decide(facts, Fixtures.request(first.channel, areaCode: first.areaCode))
                let order = GateID.order(for: first.channel)
                let failed = try #require(record.failedGate.flatMap(order.firstIndex(of:)))
                let expected = try #require(order.firstIndex(of: first.gate))
                let other = try #require(order.firstIndex(of: second.gate))
                #expect(failed <= max(expected, other))
                #expect(record.result == .block)
            }
        }
    }

    /// A rules file that nobody approved, or whose review is past, blocks all (facts §3.3).
    @Test func rulesWithoutApprovalOrPastTheirReviewBlockAll() throws {
        let unapproved = Gatekeeper(rulebook: try Fixtures.rulebook(approvedBy: nil))
        let record = unapproved.decide(Fixtures.facts(), for: try Fixtures.request()).record
        #expect(record.failedGate == .rulesFileValid)
        let lastDay = try Fixtures.moment("2027-02-22T17:00:00Z")
        #expect(try Fixtures.decide(Fixtures.facts(at: lastDay), Fixtures.request()).failedGate != .rulesFileValid)
        let after = try Fixtures.moment("2027-02-23T17:00:00Z")
        #expect(try Fixtures.decide(Fixtures.facts(at: after), Fixtures.request()).reason == .rulesInvalid)
    }

    /// The record can be stored and read, and the number is nowhere in it.
    @Test(.controls("CC-8")) func recordsRoundTripWithoutTheNumber() throws {
        var facts = Fixtures.facts()
        facts.attempts = [Fixtures.attempt(ago: .seconds(3600))]
        let record = try Fixtures.decide(facts, Fixtures.request())
        let data = try JSONEncoder().encode(record)
        #expect(try JSONDecoder().decode(ContactDecisionRecord.self, from: data) == record)
        let text = try #require(String(data: data, encoding: .utf8))
        #expect(!text.contains("5550142"))
        #expect(!text.contains("hmac-1"))
        #expect(text.contains("\"tzdata_version\":\"2026f\""))
        #expect(record.inputs.zones == ["America/New_York"])
        #expect(record.inputs.jurisdictions == ["US-FL"])
    }

    /// Whatever is random in the facts, one bad fact is enough.
    @Test func noneIsAllowedWhenAnySingleFactIsBad() throws {
        var random = SplitMix(seed: 3)
        for _ in 0..<400 {
            let spoiled = SpoiledFact.all[Int(random.next() % UInt64(SpoiledFact.all.count))]
            var facts = Fixtures.facts(spoiled.channel)
            for _ in 0..<(random.next() % 3) {
                SpoiledFact.all[Int(random.next() % UInt64(SpoiledFact.all.count))].spoil(&facts)
            }
            spoiled.spoil(&facts)
            let record = try Fixtures.decide(facts, Fixtures.request(spoiled.channel, areaCode: spoiled.areaCode))
            #expect(record.result == .block)
        }
    }
}
