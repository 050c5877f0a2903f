import Commerce
import Testing

@testable import LiveCarts

/// How the demonstration judges what the far end's recogniser heard.
struct DemoPromiseTests {
    private static let moment = WallTime(secondsSince1970: 1_796_230_800)

    /// The words of a call, as recognisers write them down.
    @Test(arguments: [
        "say stop or press nine anytime to opt out", "Say stop, or press 9, any time to opt out.",
        "I can give you ten percent off, good for forty-eight hours.", "10% off. It holds for 48 hours.",
        "This is A I assistant calling for Example Home LLC.",
    ])
    func whatWasGrantedMayBeHeard(_ text: String) throws {
        #expect(try Self.promise().strangeNumbers(in: DemoHearing(text), at: Self.moment).isEmpty)
    }

    /// Any other number fails the demonstration, and so does a granted number that is said of something else.
    @Test(arguments: [
        "fifteen percent off", "15% off", "12.5 percent", "10 percent or 20 percent", "ten dollars off", "48 percent",
        "nine percent", "good for 24 hours", "press seven", "half off", "the second one is free", "$10",
    ])
    func nothingElseMayBeHeard(_ text: String) throws {
        #expect(try !Self.promise().strangeNumbers(in: DemoHearing(text), at: Self.moment).isEmpty)
    }

    /// Once the offer is over its numbers are nobody's.
    @Test func anExpiredOfferAllowsNothing() throws {
        let later = Self.moment + .seconds(49 * 3_600)
        #expect(try !Self.promise().strangeNumbers(in: DemoHearing("ten percent"), at: later).isEmpty)
    }

    /// The granted percent counts as heard in words and in digits, and no other does.
    @Test func theGrantedPercentIsAPartOfItsOwn() throws {
        let wordings = try #require(try Self.promise().parts.last).wordings
        for text in ["ten percent", "10 percent!", "10% off"] { #expect(DemoHearing(text).holds(wordings)) }
        for text in ["110 percent", "ten", "percent ten", "10.5%"] { #expect(!DemoHearing(text).holds(wordings)) }
    }

    /// Parts are heard as whole words and in order.
    @Test func partsAreHeardAsWholeWordsInOrder() {
        let hearing = DemoHearing("Hi, Aida here, an AI assistant for Example Home, L.L.C. Say stop to opt out.")
        #expect(hearing.holds(["ai assistant"], before: ["opt out"]))
        #expect(!hearing.holds(["opt out"], before: ["ai assistant"]))
        #expect(!hearing.holds(["a i assistant"]))
        #expect(hearing.holds(["Example Home L L C"]))
    }

    private static func promise() throws -> DemoPromise {
        DemoPromise(seller: "Example Home LLC", offer: try offer(), plainNumbers: ["nine", "9"])
    }

    /// Ten percent for forty-eight hours.
    private static func offer() throws -> GrantedOffer {
        let desk = CartItem(
            sku: "DESK", title: "Desk", quantity: 1, unitPrice: Money(minorUnits: 24_900, currency: .usd),
            unitCost: Money(minorUnits: 14_100, currency: .usd), isExcludedFromDiscount: false)
        let cart = try Cart(
            id: "cart_1", currency: .usd, items: [desk], subtotal: Money(minorUnits: 24_900, currency: .usd),
            recoveryLink: "https://shop.example.com/c/1", abandonedAt: moment)
        let policy = try OfferPolicy(
            ladder: [OfferStep(.percent(.whole(10)))], cap: .whole(10), marginFloor: .whole(35),
            minimumSubtotal: Money(minorUnits: 5_000, currency: .usd))
        let decision = OfferEngine.decide(
            OfferRequest(reason: .price, offer: "off_1", code: try #require(DiscountCode("K7M2Q9XR"))), cart: cart,
            policy: policy, history: OfferHistory(earlierContacts: 1), at: moment)
        struct NotGranted: Error {}
        guard case .granted(let offer) = decision else { throw NotGranted() }
        return offer
    }
}
