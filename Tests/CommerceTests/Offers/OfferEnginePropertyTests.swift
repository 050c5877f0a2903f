import Controls
import Testing

@testable import Commerce

/// Invariants over generated carts and policies, extreme amounts among them.
struct OfferEnginePropertyTests {
    private struct Numbers {
        var state: UInt64

        mutating func below(_ bound: Int64) -> Int64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int64((state >> 33) % UInt64(bound))
        }

        mutating func amount() -> Int64 {
            switch below(4) {
            case 0: below(100)
            case 1: below(100_000)
            case 2: below(2_000_000_000)
            default: below(2_000_000_000) * 2_000
            }
        }
    }

    private func cart(_ numbers: inout Numbers, of person: Int = 1) throws -> Cart {
        let items = (0...numbers.below(4)).map { index in
            OfferFixtures.item(
                "SKU\(index)", quantity: Int(numbers.below(9)) + 1, price: numbers.amount(),
                cost: numbers.below(5) == 0 ? nil : numbers.amount(), excluded: numbers.below(6) == 0)
        }
        let subtotal = items.reduce(0) { $0 + $1.unitPrice.minorUnits * Int64($1.quantity) }
        return try OfferFixtures.cart(items, subtotal: subtotal, of: person)
    }

    /// A granted percent is a step of the ladder, never above the cap, and leaves the margin floor.
    @Test(.controls("DIS-5")) func noGrantBreaksCapOrMarginFloor() throws {
        var numbers = Numbers(state: 42)
        var grants = 0
        for _ in 0..<4000 {
            let cart = try cart(&numbers)
            let policy = try OfferFixtures.policy(
                cap: Percentage(basisPoints: Int(numbers.below(2000))),
                floor: Percentage(basisPoints: Int(numbers.below(9000))), minimum: numbers.below(20_000))
            let history = OfferHistory(earlierContacts: Int(numbers.below(4)))
            let decision = OfferEngine.decide(
                try OfferFixtures.request(), cart: cart, policy: policy, history: history, at: OfferFixtures.now)
            guard let offer = decision.granted, let percent = offer.percent else { continue }
            grants += 1
            #expect(percent <= policy.cap)
            #expect(OfferFixtures.ladder.contains { $0.benefit == offer.benefit })
            #expect(offer.minimumSubtotal.minorUnits * 10 >= cart.subtotal.minorUnits * 9)
            let eligible = EligibleItems(of: cart, under: policy)
            // Revenue after the discount times (1 − floor) still covers the cost, in exact hundred-millionths.
            let left =
                Int128(eligible.price) * Int128(10_000 - percent.basisPoints)
                * Int128(10_000 - policy.marginFloor.basisPoints)
            #expect(left >= Int128(eligible.cost) * 100_000_000)
        }
        #expect(grants > 200)
    }

    /// A higher floor or cost never raises what may be given, a higher price never lowers it.
    @Test func theHighestDiscountIsMonotone() throws {
        var numbers = Numbers(state: 1)
        for _ in 0..<2000 {
            let price = numbers.amount() + 1
            let cost = numbers.amount()
            let floor = Int(numbers.below(9000))
            func highest(_ price: Int64, _ cost: Int64, _ floor: Int) throws -> Percentage {
                let cart = try OfferFixtures.cart([OfferFixtures.item(price: price, cost: cost)], subtotal: price)
                let eligible = EligibleItems(of: cart, under: try OfferFixtures.policy())
                return eligible.highestDiscount(keeping: Percentage(basisPoints: floor))
            }
            let base = try highest(price, cost, floor)
            #expect(try highest(price, cost + numbers.below(1000), floor) <= base)
            #expect(try highest(price, cost, floor + Int(numbers.below(900))) <= base)
            #expect(try highest(price + numbers.below(1000), cost, floor) >= base)
            #expect(base >= Percentage(basisPoints: 0) && base <= .whole(100))
        }
    }

    /// The same facts give the same answer (DIS-11), and what was granted passes the check it will meet.
    @Test(.controls("DIS-11", "GD-10")) func decisionsRepeatAndPassTheirOwnCheck() throws {
        var numbers = Numbers(state: 9)
        for _ in 0..<1000 {
            let cart = try cart(&numbers)
            let policy = try OfferFixtures.policy(
                floor: Percentage(basisPoints: Int(numbers.below(9000))), shipping: 500)
            let history = OfferHistory(earlierContacts: 1)
            let request = try OfferFixtures.request()
            let first = OfferEngine.decide(request, cart: cart, policy: policy, history: history, at: OfferFixtures.now)
            #expect(
                OfferEngine.decide(request, cart: cart, policy: policy, history: history, at: OfferFixtures.now)
                    == first)
            guard let offer = first.granted else { continue }
            #expect(
                try OfferEngine.recheck(offer.record, cart: cart, policy: policy, at: OfferFixtures.now) == offer)
        }
    }

    /// Two persons of whom the same is on record get the same, whatever they and their carts are called (DIS-11).
    @Test(.controls("DIS-11", "GD-10")) func theLikeGetTheLike() throws {
        var numbers = Numbers(state: 4)
        for _ in 0..<1000 {
            let policy = try OfferFixtures.policy(floor: Percentage(basisPoints: Int(numbers.below(9000))))
            let history = OfferHistory(earlierContacts: Int(numbers.below(4)))
            let people = [(1, "ABCDEFGHJK"), (2 + Int(numbers.below(9_000_000)), "KJHGFEDCBA")]
            let terms = try people.map { person, code in
                var same = numbers
                let cart = try cart(&same, of: person)
                let request = OfferRequest(
                    reason: .price, offer: OfferID("offer_\(person)"), code: try #require(DiscountCode(code)))
                return OfferEngine.decide(
                    request, cart: cart, policy: policy, history: history, at: OfferFixtures.now
                ).terms
            }
            _ = try cart(&numbers)
            #expect(terms[0] == terms[1])
        }
    }

    /// All that a decision is made of: no trait of a person is among it (GD-10).
    @Test(.controls("GD-10", "DIS-11")) func aDecisionKnowsNoTraitOfAPerson() throws {
        func names(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
        #expect(names(try OfferFixtures.request()) == ["reason", "offer", "code"])
        #expect(
            names(OfferHistory(earlierContacts: 1)) == [
                "earlierContacts", "lastOfferAt", "abandonedCartsIn30Days", "isFullPriceRegular", "grantedToday",
                "offerOfThisCart",
            ])
        #expect(
            names(try OfferFixtures.cart()) == [
                "id", "currency", "items", "subtotal", "discountCodes", "recoveryLink", "abandonedAt", "state",
            ])
        #expect(
            names(OfferFixtures.item()) == [
                "sku", "title", "quantity", "unitPrice", "unitCost", "isExcludedFromDiscount",
            ])
    }
}

extension OfferDecision {
    /// What the person gets or why they do not, without the names of the offer, the cart and the code.
    fileprivate var terms: [String] {
        switch self {
        case .granted(let offer), .standing(let offer):
            ["\(offer.benefit)", "\(offer.minimumSubtotal)", "\(offer.record.worth)", "\(offer.expiresAt)"]
        case .refused(let refusal): [refusal.rawValue]
        }
    }
}
