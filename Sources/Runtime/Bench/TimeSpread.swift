/// Many measured times in four figures, each a time that was measured (nearest rank).
package struct TimeSpread: Equatable, Sendable {
    package let median: Duration
    package let p95: Duration
    package let p99: Duration
    package let worst: Duration

    /// Nil of no times.
    package init?(_ times: [Duration]) {
        let sorted = times.sorted()
        guard let worst = sorted.last else { return nil }
        func rank(_ percent: Int) -> Duration { sorted[max(0, (sorted.count * percent + 99) / 100 - 1)] }
        self.median = rank(50)
        self.p95 = rank(95)
        self.p99 = rank(99)
        self.worst = worst
    }
}
