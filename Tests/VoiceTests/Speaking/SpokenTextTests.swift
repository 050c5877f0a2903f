import Testing
import Voice

/// Figures in words.
struct SpokenTextTests {
    @Test(arguments: [
        ("You get 10 percent off.", "You get ten percent off."),
        ("10% off", "ten percent off"),
        ("20 % off", "twenty percent off"),
        ("2.5%", "two point five percent"),
        ("$84.50", "eighty four dollars and fifty cents"),
        ("$1.00 or $1", "one dollar or one dollar"),
        ("$0.01", "one cent"),
        ("$0.99", "ninety nine cents"),
        ("$1,234.05", "one thousand two hundred thirty four dollars and five cents"),
        ("$2.5", "two dollars and fifty cents"),
        ("press 9.", "press nine."),
        ("within 48 hours", "within forty eight hours"),
        ("1,000,000 things", "one million things"),
        ("0", "zero"),
        ("100", "one hundred"),
        ("a 1st and a B2B", "a 1st and a B2B"),
        ("code 007", "code 007"),
        ("$ only", "$ only"),
        ("No figures.", "No figures."),
        ("", ""),
    ])
    func figuresAreWrittenOut(_ text: String, _ spoken: String) {
        #expect(SpokenText.expanded(text) == spoken)
    }

    /// Any number of cents up to a hundred dollars is said without a digit left over.
    @Test func noAmountKeepsADigit() {
        for cents in 0..<10_000 {
            let fraction = cents % 100
            let text = "$\(cents / 100).\(fraction < 10 ? "0" : "")\(fraction)"
            let spoken = SpokenText.expanded(text)
            #expect(spoken.contains { $0.isNumber } == false, "\(text)")
        }
    }
}
