import Controls
import Testing

@testable import Commerce

/// A stored offer is plain; only the check makes it speakable again.
struct OfferRecheckTests {
    private typealias Fixtures = OfferFixtures

    private func record(
        benefit: OfferBenefit = .percent(.whole(10)), minimum: Int64 = 29_520, cart: CartID = "cart_1",
        lasting: Duration = .seconds(48 * 3600)
    ) throws -> OfferRecord {
        OfferRecord(
            offer: "offer_1", cart: cart, benefit: benefit, minimumSubtotal: Fixtures.usd(minimum),
            excludedSKUs: ["LAMP"], code: try Fixtures.request().code, grantedAt: Fixtures.now,
            expiresAt: Fixtures.now + lasting, worth: Fixtures.usd(2490))
    }

    @Test func whatTheEngineGrantedPasses() throws {
        let offer = try OfferEngine.recheck(
            record(), cart: Fixtures.cart(), policy: Fixtures.policy(), at: Fixtures.now)
        #expect(offer.percent == .whole(10))
    }

    @Test func everyForgeryIsCaught() throws {
        let policy = try Fixtures.policy()
        let forgeries: [(OfferRecord, OfferRecheckError)] = [
            (try record(benefit: .percent(.whole(90))), .notOnLadder),
            (try record(benefit: .percent(.whole(15))), .belowMarginFloor),
            (try record(benefit: .freeShipping), .belowMarginFloor),
            (try record(minimum: 29_519), .belowMinimumSubtotal),
            (try record(cart: "cart_2"), .otherCart),
            (try record(lasting: .seconds(72 * 3600 + 1)), .validityTooLong),
            (try record(lasting: .zero), .expired),
        ]
        for (forged, error) in forgeries {
            #expect(throws: error) {
                try OfferEngine.recheck(forged, cart: Fixtures.cart(), policy: policy, at: Fixtures.now)
            }
        }
    }

    @Test func aLowerCapOrABoughtCartEndsTheOffer() throws {
        #expect(throws: OfferRecheckError.aboveCap) {
            try OfferEngine.recheck(
                record(), cart: Fixtures.cart(), policy: Fixtures.policy(cap: .whole(9)), at: Fixtures.now)
        }
        #expect(throws: OfferRecheckError.cartNotOpen) {
            try OfferEngine.recheck(
                record(), cart: Fixtures.cart(state: .completed), policy: Fixtures.policy(), at: Fixtures.now)
        }
    }

    /// DIS-9, DIS-10: after the expiry there is no number left that may be said.
    @Test(.controls("DIS-9", "DIS-10")) func numbersMayBeSpokenOnlyWhileTheOfferLives() throws {
        let offer = try OfferEngine.recheck(
            record(), cart: Fixtures.cart(), policy: Fixtures.policy(), at: Fixtures.now)
        let numbers = offer.speakableNumbers(at: offer.expiresAt - .milliseconds(1))
        #expect(numbers.percentages == [.whole(10)])
        #expect(numbers.amounts == [Fixtures.usd(29_520)])
        #expect(numbers.spans == [.seconds(48 * 3600)])
        #expect(numbers.codes == [offer.code])
        #expect(offer.speakableNumbers(at: offer.expiresAt).isEmpty)
    }
}
