import Controls
import Testing

@testable import Commerce

struct OfferEngineTests {
    private typealias Fixtures = OfferFixtures

    private func decide(
        _ reason: OfferRequest.Reason = .price, cart: Cart? = nil, policy: OfferPolicy? = nil,
        history: OfferHistory = OfferHistory(earlierContacts: 1)
    ) throws -> OfferDecision {
        OfferEngine.decide(
            try Fixtures.request(reason), cart: try cart ?? Fixtures.cart(),
            policy: try policy ?? Fixtures.policy(), history: history, at: Fixtures.now)
    }

    /// DIS-5: price 249.00, cost 141.00 and a floor of 35 % bear 12.88 %, so the step of 10 % is granted.
    @Test(.controls("DIS-4", "DIS-5")) func theWorkedExampleGivesTenPercent() throws {
        let eligible = EligibleItems(of: try Fixtures.cart(), under: try Fixtures.policy())
        #expect(eligible.highestDiscount(keeping: .whole(35)) == Percentage(basisPoints: 1288))
        let offer = try #require(try decide(history: OfferHistory(earlierContacts: 5)).granted)
        #expect(offer.percent == .whole(10))
        #expect(offer.record.excludedSKUs == ["LAMP"])
        #expect(offer.record.worth == Fixtures.usd(2490))
    }

    /// DIS-3: nine tenths of the cart, or the merchant's own minimum where that is more.
    @Test(.controls("DIS-3")) func theCartCannotBeSplit() throws {
        #expect(try decide().granted?.minimumSubtotal == Fixtures.usd(29_520))
        let policy = try Fixtures.policy(minimum: 32_800)
        #expect(try decide(policy: policy).granted?.minimumSubtotal == Fixtures.usd(32_800))
        #expect(try decide(policy: Fixtures.policy(minimum: 32_801)) == .refused(.belowMinimumSubtotal))
    }

    /// DIS-1: the ladder opens only to who named the price.
    @Test(.controls("DIS-1"), arguments: [OfferRequest.Reason.delivery, .size, .payment, .other])
    func onlyThePriceOpensTheLadder(reason: OfferRequest.Reason) throws {
        #expect(try decide(reason) == .refused(.priceNotNamed))
    }

    @Test(.controls("DIS-1")) func theFirstContactBringsNoDiscount() throws {
        #expect(try decide(history: OfferHistory(earlierContacts: 0)) == .refused(.firstContact))
    }

    @Test(.controls("DIS-1")) func aStepWaitsForItsContact() throws {
        let policy = try Fixtures.policy(floor: .whole(0))
        #expect(try decide(policy: policy).granted?.percent == .whole(10))
        #expect(try decide(policy: policy, history: OfferHistory(earlierContacts: 2)).granted?.percent == .whole(15))
    }

    @Test func theCapHoldsAgainstTheLadder() throws {
        #expect(try decide(policy: Fixtures.policy(cap: Percentage(basisPoints: 999))).granted?.percent == .whole(5))
    }

    @Test func freeShippingNeedsAKnownCostThatTheMarginBears() throws {
        let onlyShipping = [OfferStep(.freeShipping)]
        #expect(try decide(policy: Fixtures.policy(ladder: onlyShipping)) == .refused(.noStepFits))
        let bearable = try Fixtures.policy(ladder: onlyShipping, shipping: 2085)
        #expect(try decide(policy: bearable).granted?.benefit == .freeShipping)
        let tooDear = try Fixtures.policy(ladder: onlyShipping, shipping: 2086)
        #expect(try decide(policy: tooDear) == .refused(.noStepFits))
    }

    /// DIS-4, DIS-6, DIS-7, DIS-8: each alone shuts the ladder, and the answer says which it was (GD-10).
    @Test(.controls("DIS-4", "DIS-6", "DIS-7", "DIS-8", "GD-10")) func everyLimitRefusesAlone() throws {
        let contacts = 1
        let rest = Duration.seconds(90 * 86_400)
        let cases: [(OfferDecision, OfferRefusal)] = [
            (try decide(cart: Fixtures.cart(state: .completed)), .cartNotOpen),
            (try decide(cart: Fixtures.cart(state: .expired)), .cartNotOpen),
            (try decide(cart: Fixtures.cart(codes: ["WELCOME"])), .alreadyDiscounted),
            (try decide(cart: Fixtures.cart([Fixtures.item(cost: nil)])), .nothingEligible),
            (try decide(policy: Fixtures.policy(excluded: ["DESK"])), .nothingEligible),
            (try decide(policy: Fixtures.policy(floor: .whole(80))), .noStepFits),
            (try decide(policy: Fixtures.policy(budget: 2489)), .budgetSpent),
            (
                try decide(history: .init(earlierContacts: contacts, abandonedCartsIn30Days: 2)), .abandonsOften
            ),
            (
                try decide(history: .init(earlierContacts: contacts, isFullPriceRegular: true)), .fullPriceRegular
            ),
            (
                try decide(
                    history: .init(earlierContacts: contacts, lastOfferAt: Fixtures.now - rest + .milliseconds(1))),
                .recentOffer
            ),
        ]
        for (decision, refusal) in cases { #expect(decision == .refused(refusal)) }
        #expect(
            try decide(history: .init(earlierContacts: contacts, lastOfferAt: Fixtures.now - rest)).granted != nil)
    }

    @Test(.controls("DIS-8")) func theBudgetCountsWhatWasGrantedToday() throws {
        let policy = try Fixtures.policy(budget: 5000)
        let spent = OfferHistory(earlierContacts: 1, grantedToday: Fixtures.usd(2511))
        #expect(try decide(policy: policy, history: spent) == .refused(.budgetSpent))
        let room = OfferHistory(earlierContacts: 1, grantedToday: Fixtures.usd(2510))
        #expect(try decide(policy: policy, history: room).granted != nil)
    }

    @Test func anotherCurrencyIsRefused() throws {
        let euro = try #require(Currency("EUR"))
        let policy = try OfferPolicy(
            ladder: Fixtures.ladder, cap: .whole(15), marginFloor: .whole(35), minimumSubtotal: .zero(euro))
        #expect(try decide(policy: policy) == .refused(.currenciesDiffer))
    }

    /// A cart has one code: while it lives it is given again, and afterwards none is.
    @Test(.controls("DIS-2", "DIS-6")) func aCartNeverGetsASecondCode() throws {
        let first = try #require(try decide().granted)
        let again = OfferHistory(earlierContacts: 2, offerOfThisCart: first.record)
        #expect(try decide(history: again) == .standing(first))
        let late = OfferEngine.decide(
            try Fixtures.request(), cart: try Fixtures.cart(), policy: try Fixtures.policy(), history: again,
            at: first.expiresAt)
        #expect(late == .refused(.codeAlreadyIssued))
    }
}
