import Commerce
import Controls
import Foundation
import Testing

@testable import Compliance

/// The gates on what a merchant may do and does as a whole: registration, abandonment, limits, switches.
struct CampaignGateTests {
    private typealias Fixtures = ContactFixtures

    private func decide(
        _ channel: Channel = .voiceAI, areaCode: String = "813", purpose: ContactPurpose = .cartRecovery,
        _ change: (inout ContactFacts) -> Void
    ) throws -> ContactDecisionRecord {
        var facts = Fixtures.facts(channel)
        change(&facts)
        return try Fixtures.decide(facts, Fixtures.request(channel, areaCode: areaCode, purpose: purpose))
    }

    /// REG-1: no jurisdiction is on without evidence; a note on the whole country serves none that registers sellers.
    @Test(
        .controls("REG-1"),
        arguments: [
            ("813", "US", BlockReason?.some(.registrationMissing)), ("813", "US-FL", nil), ("404", "US", nil),
            ("404", "US-FL", .registrationMissing), ("602", "US", .registrationMissing), ("787", "US", nil),
        ])
    func aJurisdictionIsOnOnlyWithEvidence(areaCode: String, code: String, reason: BlockReason?) throws {
        let note = RegistrationEvidence(
            ground: .registered("TC-1"), by: "Counsel", on: Fixtures.date(2026, 10, 1))
        let record = try decide(areaCode: areaCode) {
            $0.places = []
            $0.merchant = Fixtures.merchant(registrations: [JurisdictionCode(code): note])
        }
        #expect(record.reason == reason)
        #expect(record.failedGate == (reason == nil ? nil : .registrationEvidence))
    }

    /// REG-1: of all jurisdictions the person may be in, not only of the area code's.
    @Test(.controls("REG-1")) func everyCandidateJurisdictionNeedsEvidence() throws {
        let note = RegistrationEvidence(ground: .exempt("customers"), by: "Counsel", on: Fixtures.date(2026, 10, 1))
        let record = try decide {
            $0.merchant = Fixtures.merchant(registrations: ["US-FL": note])
            $0.places = [PlaceEvidence(source: .shipping, jurisdiction: "US-GA")]
        }
        #expect(record.reason == .registrationMissing)
    }

    /// A licence serves from the day it was given to its last day. It is 2026-11-23.
    @Test(
        .controls("REG-1"),
        arguments: [(23, 23, BlockReason?.none), (24, 30, .registrationExpired), (1, 22, .registrationExpired)])
    func evidenceHoldsFromItsFirstDayToItsLast(from: Int, until: Int, reason: BlockReason?) throws {
        let licence = RegistrationEvidence(
            ground: .registered("TC-1"), by: "Counsel", on: Fixtures.date(2026, 11, from),
            until: Fixtures.date(2026, 11, until))
        let record = try decide { $0.merchant = Fixtures.merchant(registrations: ["US-FL": licence]) }
        #expect(record.reason == reason)
    }

    /// DIA-2: 2 % alarms, 2.5 % stops; of fewer than fifty calls the first mishap alarms and the second stops.
    @Test(
        .controls("DIA-2"),
        arguments: [
            (0, 0, AbandonmentTally.Standing.quiet), (1, 1, .alarm), (2, 2, .paused), (50, 1, .alarm), (51, 1, .quiet),
            (1000, 19, .quiet), (1000, 20, .alarm), (1000, 24, .alarm), (1000, 25, .paused), (1000, 30, .paused),
        ])
    func callsStopBeforeTheLawsThreePercent(answered: Int, abandoned: Int, standing: AbandonmentTally.Standing) throws {
        let tally = AbandonmentTally(answered: answered, abandoned: abandoned)
        #expect(tally.standing == standing)
        let record = try decide { $0.abandonment = tally }
        #expect(record.failedGate == (standing == .paused ? .abandonRate : nil))
        #expect(record.inputs.abandonment == tally)
        #expect((record.gates.first { $0.gate == .abandonRate }?.note != nil) == (standing == .alarm))
    }

    /// Abandonment is about calls: a text is not held back by it.
    @Test func abandonmentHoldsNoTextBack() throws {
        let record = try decide(.sms) { $0.abandonment = AbandonmentTally(answered: 10, abandoned: 10) }
        #expect(record.result == .allow)
    }

    /// The merchant's limit fills up, and opens again a day after the contact that filled it.
    @Test(.controls("DIA-7")) func theDailyLimitOpensADayAfterTheContactThatFilledIt() throws {
        #expect(try decide { $0.dailyRoom = .left }.result == .allow)
        #expect(try decide { $0.dailyRoom = .fullSince(Fixtures.now - .seconds(86_400)) }.result == .allow)
        let full = try decide { $0.dailyRoom = .fullSince(Fixtures.now - .seconds(86_400 - 7200)) }
        #expect(full.failedGate == .budgetAndCapacity)
        #expect(full.reason == .dailyLimitReached)
        #expect(full.nextAllowedAt == Fixtures.now + .seconds(7200))
    }

    /// DIA-7: a number that went bad calls nobody, at no later time either, and the decision says how it stood; a text goes out.
    @Test(.controls("DIA-7"), arguments: NumberHealth.Cause.allCases)
    func aNumberThatWentBadCallsNobody(cause: NumberHealth.Cause) throws {
        let bad = NumberHealth(dialed: 30, refused: 0, answered: 9, short: 0, stopped: cause)
        let record = try decide { $0.callingNumber = bad }
        #expect(record.failedGate == .budgetAndCapacity)
        #expect(record.reason == (cause == .refused ? .callsRefused : .callsTooShort))
        #expect(record.nextAllowedAt == nil)
        #expect(record.inputs.callingNumber == bad)
        #expect(try decide(.sms) { $0.callingNumber = bad }.result == .allow)
    }

    /// DIA-10: a dry run asks the same gates, says the same, marks it, and permits nothing.
    @Test(.controls("DIA-10"), arguments: Channel.allCases)
    func aDryRunDecidesAndPermitsNothing(channel: Channel) throws {
        let gatekeeper = Gatekeeper(rulebook: try Fixtures.rulebook.get())
        let wish = try Fixtures.request(channel)
        let dry = ContactRequest(
            decision: wish.decision, merchant: wish.merchant, person: wish.person, number: wish.number,
            channel: channel, cart: wish.cart, call: wish.call, isDryRun: true)
        for isOff in [false, true] {
            var facts = Fixtures.facts(channel)
            facts.isKillSwitchOn = isOff
            let real = gatekeeper.decide(facts, for: wish)
            let rehearsed = gatekeeper.decide(facts, for: dry)
            let (decided, record) = (real.record, rehearsed.record)
            #expect(record.isDryRun && !decided.isDryRun)
            #expect(record.gates == decided.gates && record.result == decided.result)
            let (isPermitted, mayBeCalled) = (Self.isPermitted(real), Self.isPermitted(rehearsed))
            #expect(isPermitted == !isOff)
            #expect(!mayBeCalled)
            let stored = try JSONEncoder().encode(record)
            #expect(try JSONDecoder().decode(ContactDecisionRecord.self, from: stored) == record)
        }
    }

    private static func isPermitted(_ decision: consuming ContactDecision) -> Bool {
        guard let permit = decision.permit() else { return false }
        _ = consume permit
        return true
    }

    /// HRS-11: a closed state closes for everybody who may be in it, and for nobody else.
    @Test(.controls("HRS-11", "DIA-9"), arguments: Channel.allCases)
    func aClosedRegionClosesForAllWhoMayBeThere(channel: Channel) throws {
        let newYork = PlaceEvidence(source: .shipping, jurisdiction: "US-NY")
        let closed = try decide(channel) {
            $0.closedRegions = ["US-NY"]
            $0.places.append(newYork)
        }
        #expect(closed.failedGate == .killSwitch)
        #expect(closed.reason == .regionClosed)
        #expect(try decide(channel) { $0.closedRegions = ["US-NY"] }.result == .allow)
    }

    /// Somebody's stop is confirmed though their state is closed.
    @Test func aStopIsConfirmedInAClosedRegion() throws {
        let record = try decide(.sms, purpose: .stopConfirmation) {
            $0.closedRegions = ["US-FL"]
            $0.suppression = Fixtures.suppression(ago: .seconds(60))
        }
        #expect(record.result == .allow)
    }

    /// Modes of legal review open by counsel's approval of that very jurisdiction, and not before its day.
    @Test(.controls("HRS-2"))
    func legalReviewOpensByCounselsApproval() throws {
        func decide(_ approvals: [JurisdictionCode: CounselApproval]) throws -> BlockReason? {
            let plain = Fixtures.merchant()
            return try self.decide(areaCode: "206") {
                $0.places = []
                $0.move(toUTC: 1_795_456_800)
                $0.merchant = MerchantFacts(
                    id: plain.id, legalName: plain.legalName, isEnabled: true,
                    nationalRegistry: plain.nationalRegistry, reassignedNumbers: plain.reassignedNumbers,
                    counselApprovals: approvals, registrations: plain.registrations)
                $0.places = []
            }.reason
        }
        func approval(_ id: String, _ month: Int) -> CounselApproval {
            CounselApproval(id: id, by: "Counsel", on: Fixtures.date(2026, month, 1))
        }
        #expect(try decide([:]) == .legalReview)
        #expect(try decide(["US-OR": approval("op-1", 10)]) == .legalReview)
        #expect(try decide(["US-WA": approval("", 10)]) == .legalReview)
        #expect(try decide(["US-WA": approval("op-1", 12)]) == .legalReview)
        #expect(try decide(["US-WA": approval("op-1", 10)]) == nil)
    }
}
