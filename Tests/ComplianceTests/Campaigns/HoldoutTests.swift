import Commerce
import Controls
import Testing

@testable import Compliance

/// Who is left alone so that it shows what the contacts bring (ATT-2).
struct HoldoutTests {
    private typealias Fixtures = ContactFixtures

    private func decide(
        _ channel: Channel = .voiceAI, purpose: ContactPurpose = .cartRecovery, share: Int, lot: UInt64,
        _ change: (inout ContactFacts) -> Void = { _ in }
    ) throws -> ContactDecisionRecord {
        var facts = Fixtures.facts(channel)
        facts.merchant = Fixtures.merchant(holdout: Percentage(basisPoints: share))
        facts.draw = draw(lot)
        change(&facts)
        return try Fixtures.decide(facts, Fixtures.request(channel, purpose: purpose))
    }

    private func draw(_ value: UInt64) -> HoldoutDraw {
        HoldoutDraw(hash: (0..<8).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) })
    }

    /// Lots below the share are held out, on both channels, and the decision tells lot and share.
    @Test(
        .controls("ATT-2"), arguments: Channel.allCases,
        [(0, TrialArm.heldOut), (999, .heldOut), (1000, .contacted), (9999, .contacted)])
    func lotsBelowTheShareAreHeldOut(channel: Channel, drawn: (Int, TrialArm)) throws {
        let (lot, arm) = drawn
        let record = try decide(channel, share: 1000, lot: UInt64(lot))
        #expect(record.reason == (arm == .heldOut ? .heldOut : nil))
        #expect(record.trialArm == arm)
        #expect(record.inputs.holdout?.lot == lot)
        #expect(record.inputs.holdout?.heldOutBelow == 1000)
        #expect(record.nextAllowedAt == nil)
    }

    /// The question whether a number is the person's is a contact too: whoever is held out is not asked.
    @Test(.controls("ATT-2")) func nobodyHeldOutIsAskedToConfirm() throws {
        let record = try decide(.sms, purpose: .numberConfirmation, share: 1000, lot: 5) {
            $0.consent = Fixtures.consent(.sms, confirmed: false)
        }
        #expect(record.reason == .heldOut)
        #expect(record.trialArm == .heldOut)
    }

    /// A merchant that holds nobody out has no trial, and nobody stands in an arm.
    @Test func withoutAShareThereIsNoTrial() throws {
        let record = try decide(share: 0, lot: 0)
        #expect(record.result == .allow)
        #expect(record.trialArm == nil)
        #expect(record.inputs.holdout == nil)
    }

    /// Both arms are taken in at the same point: whoever an earlier gate refuses stands in neither.
    @Test(.controls("ATT-2"), arguments: [UInt64(5), 5000])
    func whoeverCouldNotBeContactedStandsInNoArm(lot: UInt64) throws {
        let record = try decide(share: 1000, lot: lot) { $0.consent = .absent }
        #expect(record.reason == .noConsentVoiceAI)
        #expect(record.trialArm == nil)
        #expect(record.inputs.holdout == nil)
    }

    /// What a person asked for is sent, and a stop is confirmed, whatever the lot.
    @Test func answersAreNoContactsOfATrial() throws {
        let stop = try decide(.sms, purpose: .stopConfirmation, share: 1000, lot: 0) {
            $0.suppression = Fixtures.suppression(ago: .seconds(60))
        }
        #expect(stop.result == .allow)
        #expect(stop.trialArm == nil)
        let link = try decide(.sms, purpose: .requestedLink, share: 1000, lot: 0) {
            $0.attempts = [Fixtures.attempt(ago: .seconds(3600), cart: "cart_1", call: "call_1")]
        }
        #expect(link.result == .allow)
        #expect(link.trialArm == nil)
    }

    /// An epoch is ninety days, from its first millisecond to its last.
    @Test(
        .controls("ATT-2"),
        arguments: [
            (0, 0), (7_776_000_000 - 1, 0), (7_776_000_000, 1), (-1, -1), (1_795_449_600_000, 230),
        ] as [(Int64, Int64)])
    func anEpochIsNinetyDays(milliseconds: Int64, number: Int64) {
        #expect(HoldoutEpoch(at: WallTime(millisecondsSince1970: milliseconds)).number == number)
    }

    /// Every value of the hash's first eight bytes has its lot, and what follows them has no say.
    @Test func theLotIsThatOfTheFirstEightBytes() {
        #expect(draw(12_345).lot == 2_345)
        #expect(draw(.max).lot == Int(UInt64.max % 10_000))
        #expect(HoldoutDraw(hash: [0, 0, 0, 0, 0, 0, 0, 7, 200]).lot == 7)
    }
}
