/// A difference between two arms, and between which bounds it lies with 95 % confidence.
package struct LiftInterval: Hashable, Sendable {
    /// What the figures let one say; the raw values are stable.
    package enum Verdict: String, Hashable, Sendable, Codable {
        case more
        case less
        /// Nothing is told apart from chance.
        case tooFewToTell = "too_few_to_tell"
    }

    package let estimate: Double
    package let low: Double
    package let high: Double

    /// The two-sided 95 % point of the normal distribution.
    static let z = 1.959963984540054
    /// Fewer persons than this in an arm give no interval of means: sums of money are too skewed.
    package static let leastPersons = 30

    package init(estimate: Double, low: Double, high: Double) {
        self.estimate = estimate
        self.low = low
        self.high = high
    }

    /// What may be said: an interval that reaches zero tells nothing (ATT-3).
    package var verdict: Verdict {
        if low > 0 { return .more }
        return high < 0 ? .less : .tooFewToTell
    }

    /// The same for so many persons together.
    package func times(_ persons: Int) -> LiftInterval {
        let count = Double(persons)
        return LiftInterval(estimate: estimate * count, low: low * count, high: high * count)
    }

    /// The difference of two shares, by Newcombe's hybrid of Wilson's score intervals (his method 10); nil when an arm is empty.
    package static func ofShares(_ contacted: ArmTally, _ heldOut: ArmTally) -> LiftInterval? {
        guard let first = contacted.rate, let second = heldOut.rate else { return nil }
        let one = wilson(first, of: contacted.persons)
        let two = wilson(second, of: heldOut.persons)
        let difference = first - second
        let below = (square(first - one.low) + square(two.high - second)).squareRoot()
        let above = (square(one.high - first) + square(second - two.low)).squareRoot()
        return LiftInterval(estimate: difference, low: difference - below, high: difference + above)
    }

    /// The difference of two means, by Welch's interval for unequal variances; nil below ``leastPersons`` in an arm.
    package static func ofMeans(_ contacted: Spread, _ heldOut: Spread) -> LiftInterval? {
        guard min(contacted.count, heldOut.count) >= leastPersons else { return nil }
        let difference = contacted.mean - heldOut.mean
        let variance = contacted.meanVariance + heldOut.meanVariance
        guard variance > 0 else { return LiftInterval(estimate: difference, low: difference, high: difference) }
        let parts =
            square(contacted.meanVariance) / Double(contacted.count - 1)
            + square(heldOut.meanVariance) / Double(heldOut.count - 1)
        let reach = studentPoint(square(variance) / parts) * variance.squareRoot()
        return LiftInterval(estimate: difference, low: difference - reach, high: difference + reach)
    }

    /// The least persons an arm, in arms of one size, to see a difference of shares four times in five: 16·p(1−p)/d².
    /// - Parameters:
    ///   - rate: the share of persons who buy by themselves.
    ///   - difference: the one to be seen, above zero.
    package static func personsNeeded(rate: Double, toSee difference: Double) -> Int {
        let middle = min(1, rate + difference / 2)
        return Int((16 * middle * (1 - middle) / square(difference)).rounded(.up))
    }

    private static func wilson(_ share: Double, of persons: Int) -> (low: Double, high: Double) {
        let count = Double(persons)
        let middle = (share + z * z / (2 * count)) / (1 + z * z / count)
        let reach = z / (1 + z * z / count) * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
        return (middle - reach, middle + reach)
    }

    /// The two-sided 95 % point of Student's distribution, by the expansion of Cornish and Fisher; good to a thousandth from ten degrees.
    static func studentPoint(_ degrees: Double) -> Double {
        let (z2, z4) = (z * z, z * z * z * z)
        let first = z * (z2 + 1) / 4
        let second = z * (5 * z4 + 16 * z2 + 3) / 96
        let third = z * (3 * z4 * z2 + 19 * z4 + 17 * z2 - 15) / 384
        return z + first / degrees + second / square(degrees) + third / (degrees * square(degrees))
    }

    private static func square(_ value: Double) -> Double { value * value }
}
