import Commerce
import Controls
import Testing

@testable import Dialogue

/// No percent, price or code that no live offer says (DUR-6).
@Suite(.controls("DUR-6")) struct SpokenNumberGuardTests {
    private static let code = "K7M2Q9XR"

    /// A ten-percent offer, good for two days, on carts of 45 dollars or more.
    private static func tenPercent(plain: [String] = []) throws -> AllowedNumbers {
        AllowedNumbers(
            offered: SpeakableNumbers(
                percentages: [.whole(10)], amounts: [Money(minorUnits: 4500, currency: .usd)],
                spans: [.seconds(48 * 3600)], codes: [try #require(DiscountCode(code))]), freeShipping: false,
            plain: plain)
    }

    @Test(arguments: [
        "I can take ten percent off your order.", "That's 10% off.", "10 percent", "ten per cent, yes", "Ten percent!",
        "It's good for forty-eight hours.", "good for 48 hours", "on orders of $45 or more",
        "forty-five dollars or more",
        "45.00 dollars", "use code K7M2Q9XR", "K 7 M 2 Q 9 X R", "k, seven, m, two, q, nine, x, r",
        "feel free to take your time", "no numbers at all", "",
    ])
    func whatTheOfferSaysMayBeSaid(_ text: String) throws {
        #expect(SpokenNumberGuard.check(text, against: try Self.tenPercent()) == [])
    }

    @Test(arguments: [
        ("fifteen percent off", NumberFinding.Kind.percent), ("ten or fifteen percent", .number), ("100%", .percent),
        ("ten point five percent", .percent), ("ten and a half percent", .percent), ("twenty ten percent", .number),
        ("a hundred percent", .percent), ("one hundred percent", .percent), ("١٠ percent", .percent),
        ("½ percent", .percent),
        ("$10 off", .amount), ("ten dollars off", .amount), ("ten off", .amount), ("a few dollars off", .amount),
        ("45 euros", .amount), ("$ 46", .amount), ("a percent or so", .amount), ("half off", .bargain),
        ("double the savings", .bargain), ("free shipping", .bargain), ("it's free", .bargain),
        ("twice as good", .bargain),
        ("use code SAVE10", .code), ("use WELCOME", .code), ("K7M2Q9XX", .code), ("S A V E one zero", .code),
        ("press nine", .number), ("call 813 555 0199", .number), ("for 72 hours", .number), ("10", .number),
        ("a third off", .amount), ("2nd one free", .number),
    ])
    func whatNoOfferSaysMayNot(_ text: String, _ kind: NumberFinding.Kind) throws {
        let findings = SpokenNumberGuard.check(text, against: try Self.tenPercent())
        #expect(findings.first?.kind == kind, "\(findings)")
    }

    @Test func aNumberThatIsNoOfferIsAllowedByNameAndOnlyAsSuch() throws {
        let allowed = try Self.tenPercent(plain: ["nine", "8 1 3, 5 5 5, 0 1 9 9", "https://shop.example.com/c/a1B2c3"])
        #expect(SpokenNumberGuard.check("press nine any time", against: allowed) == [])
        #expect(SpokenNumberGuard.check("call 8 1 3, 5 5 5, 0 1 9 9", against: allowed) == [])
        #expect(SpokenNumberGuard.check("go to https://shop.example.com/c/a1B2c3", against: allowed) == [])
        #expect(SpokenNumberGuard.check("nine percent off", against: allowed).map(\.kind) == [.percent])
        #expect(SpokenNumberGuard.check("nine dollars", against: allowed).map(\.kind) == [.amount])
        #expect(SpokenNumberGuard.check("press eight", against: allowed).map(\.kind) == [.number])
    }

    @Test func freeShippingIsSaidOnlyWhenItWasGranted() {
        let granted = AllowedNumbers(offered: SpeakableNumbers(), freeShipping: true, plain: [])
        #expect(SpokenNumberGuard.check("you get free shipping", against: granted) == [])
        #expect(SpokenNumberGuard.check("you get a free lamp", against: granted).map(\.kind) == [.bargain])
    }

    /// Whatever words stand around it, a percent other than the granted one is found.
    @Test(.controls("DIS-9", "DUR-6")) func noOtherPercentGetsThroughInAnySentence() throws {
        let allowed = try Self.tenPercent(plain: ["nine"])
        let before = ["I can take", "how about", "you will get", "press nine for", "forty-eight hours of", ""]
        let after = ["off your order", "today", "", "or nothing", "and ten percent more"]
        for share in 0...100 where share != 10 {
            for spoken in [
                "\(share) percent", "\(share)%", "\(Self.words(share)) percent", "\(Self.words(share)) per cent",
            ] {
                for (first, last) in zip(before + before, after + after + after) {
                    let text = "\(first) \(spoken) \(last)"
                    let findings = SpokenNumberGuard.check(text, against: allowed)
                    #expect(findings.contains { $0.kind == .percent || $0.kind == .number }, "\(text)")
                }
            }
        }
    }

    /// Without an offer no text with a digit, a percent sign or a number word gets through, wherever it stands.
    @Test(.controls("DIS-9", "DUR-6")) func withoutAnOfferNoNumberGetsThrough() {
        var generator = SplitMix(state: 7)
        let harmless = ["your", "cart", "is", "waiting", "and", "we", "can", "help", "please", "the", "a", "link"]
        let numbers = [
            "5", "10%", "$3", "fifty", "percent", "half", "SAVE20", "twelve", "1.5", "٣", "double", "free", "third",
        ]
        for _ in 0..<500 {
            var words = (0..<(1 + generator.next(below: 8))).map { _ in harmless[generator.next(below: harmless.count)]
            }
            #expect(SpokenNumberGuard.check(words.joined(separator: " "), against: .plain([])) == [], "\(words)")
            words.insert(numbers[generator.next(below: numbers.count)], at: generator.next(below: words.count + 1))
            let text = words.joined(separator: " ")
            #expect(!SpokenNumberGuard.check(text, against: .plain([])).isEmpty, "\(text)")
        }
    }

    private static func words(_ number: Int) -> String {
        let small = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
        let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        if number < 20 { return small[number] }
        if number == 100 { return "one hundred" }
        return tens[number / 10] + (number % 10 == 0 ? "" : "-" + small[number % 10])
    }
}
