/// Count, mean and variance of a figure, taken up one by one (Welford's method).
package struct Spread: Hashable, Sendable {
    package private(set) var count = 0
    package private(set) var mean = 0.0
    private var squares = 0.0

    package init() {}

    package mutating func add(_ value: Double) {
        count += 1
        let distance = value - mean
        mean += distance / Double(count)
        squares += distance * (value - mean)
    }

    /// Of a sample; zero below two values.
    package var variance: Double { count < 2 ? 0 : squares / Double(count - 1) }

    /// The variance of the mean.
    var meanVariance: Double { count == 0 ? 0 : variance / Double(count) }
}
