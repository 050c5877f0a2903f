import Controls
import Foundation
import Testing

@testable import Commerce

struct OfferPolicyTests {
    private typealias Fixtures = OfferFixtures

    private func make(
        ladder: [OfferStep] = Fixtures.ladder, cap: Percentage = .whole(15), approver: String? = nil,
        floor: Percentage = .whole(35),
        validity: Duration = .seconds(48 * 3600)
    ) throws -> OfferPolicy {
        try OfferPolicy(
            ladder: ladder, cap: cap, capApprovedBy: approver, marginFloor: floor, minimumSubtotal: Fixtures.usd(0),
            validity: validity)
    }

    @Test func everyWrongSettingIsNamed() {
        let early = [OfferStep(.percent(.whole(5)), earliestContact: 1)]
        let falling = [OfferStep(.percent(.whole(10))), OfferStep(.percent(.whole(5)))]
        let shippingLast = [OfferStep(.percent(.whole(5))), OfferStep(.freeShipping)]
        #expect(throws: OfferPolicyError.stepInFirstContact(index: 0)) { try make(ladder: early) }
        #expect(throws: OfferPolicyError.ladderNotRising(index: 1)) { try make(ladder: falling) }
        #expect(throws: OfferPolicyError.ladderNotRising(index: 1)) { try make(ladder: shippingLast) }
        #expect(throws: OfferPolicyError.stepOutOfRange(index: 0)) {
            try make(ladder: [OfferStep(.percent(.whole(0)))])
        }
        #expect(throws: OfferPolicyError.capOutOfRange) { try make(cap: .whole(101)) }
        #expect(throws: OfferPolicyError.marginFloorOutOfRange) { try make(floor: .whole(100)) }
        #expect(throws: OfferPolicyError.validityOutOfRange) { try make(validity: .seconds(23 * 3600)) }
        #expect(throws: OfferPolicyError.validityOutOfRange) { try make(validity: .seconds(73 * 3600)) }
    }

    /// What is above fifteen percent waits for a person who answers for it by name.
    @Test(.controls("DIS-8")) func aHigherCapTakesAName() throws {
        let above = Percentage(basisPoints: 1501)
        for approver in [nil, ""] {
            #expect(throws: OfferPolicyError.capNotApproved) { try make(cap: above, approver: approver) }
        }
        #expect(try make(cap: above, approver: "Head of trade").capApprovedBy == "Head of trade")
        #expect(try make(cap: .whole(15)).capApprovedBy == nil)
    }

    @Test func storedPoliciesAreCheckedAgain() throws {
        let policy = try Fixtures.policy(shipping: 500, budget: 90_000)
        let data = try JSONEncoder().encode(policy)
        #expect(try JSONDecoder().decode(OfferPolicy.self, from: data) == policy)
        let text = try #require(String(data: data, encoding: .utf8))
        let broken = text.replacingOccurrences(of: "\"cap\":1500", with: "\"cap\":99999")
        #expect(broken != text)
        #expect(throws: OfferPolicyError.capOutOfRange) {
            try JSONDecoder().decode(OfferPolicy.self, from: Data(broken.utf8))
        }
    }

    /// DIS-2: a byte gives a character, none is confused with another, and every character comes up.
    @Test(.controls("DIS-2")) func codesAreOfTheirAlphabet() throws {
        var seen: [Character] = []
        for first in UInt8.min...UInt8.max {
            let code = try #require(DiscountCode(randomBytes: Array(repeating: first, count: 8)))
            #expect(code.text.count == 8)
            #expect(DiscountCode(code.text) == code)
            if let character = code.text.first, !seen.contains(character) { seen.append(character) }
        }
        #expect(seen.count == 32)
        #expect(!seen.contains { "01IO".contains($0) })
    }

    @Test(.controls("DIS-2"), arguments: ["", "ABCDEFG", "ABCDEFGHJKLMNPQRS", "ABCDEFG0", "abcdefgh", "ABCDEFG!"])
    func whatIsNoCodeIsRefused(text: String) {
        #expect(DiscountCode(text) == nil)
    }

    @Test(arguments: [0, 7, 17])
    func tooFewOrTooManyBytesGiveNoCode(count: Int) {
        #expect(DiscountCode(randomBytes: Array(repeating: 0, count: count)) == nil)
    }

    @Test func recordsRoundTrip() throws {
        for benefit in [OfferBenefit.freeShipping, .percent(Percentage(basisPoints: 1250))] {
            let record = OfferRecord(
                offer: "o", cart: "c", benefit: benefit, minimumSubtotal: Fixtures.usd(1), excludedSKUs: [],
                code: try Fixtures.request().code, grantedAt: Fixtures.now, expiresAt: Fixtures.now,
                worth: Fixtures.usd(0))
            let data = try JSONEncoder().encode(record)
            #expect(try JSONDecoder().decode(OfferRecord.self, from: data) == record)
        }
    }
}
