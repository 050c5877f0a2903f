/// A price of a minute or of a text, in thousandths of the currency's minor unit: 2.15 cents is 2,150.
package struct MinorRate: Hashable, Sendable {
    package let thousandths: Int64

    /// The highest rate that is taken, in thousandths: 1,000 minor units.
    package static let limit: Int64 = 1_000_000

    package init(thousandths: Int64) {
        self.thousandths = thousandths
    }

    /// Reads minor units with at most three digits behind the point, such as `2.15`; nil for anything else, and above the limit.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Self.digits(parts[0], atMost: 4) else { return nil }
        var fraction: Int64 = 0
        if parts.count == 2 {
            guard let digits = Self.digits(parts[1], atMost: 3) else { return nil }
            fraction = digits * [100, 10, 1][parts[1].count - 1]
        }
        guard whole * 1_000 + fraction <= Self.limit else { return nil }
        self.thousandths = whole * 1_000 + fraction
    }

    private static func digits(_ text: Substring, atMost count: Int) -> Int64? {
        guard (1...count).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int64(text)
    }
}
