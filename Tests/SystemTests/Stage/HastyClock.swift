/// A steady clock that runs faster than the machine's, for those who wait for a telephone that nobody takes.
struct HastyClock: Clock {
    struct Instant: InstantProtocol {
        var elapsed: Duration

        func advanced(by duration: Duration) -> Instant { Instant(elapsed: elapsed + duration) }
        func duration(to other: Instant) -> Duration { other.elapsed - elapsed }
        static func < (left: Instant, right: Instant) -> Bool { left.elapsed < right.elapsed }
    }

    private let start = ContinuousClock.now
    /// How many of its seconds pass in one.
    let haste: Int

    init(haste: Int) {
        self.haste = haste
    }

    var now: Instant { Instant(elapsed: (ContinuousClock.now - start) * haste) }
    var minimumResolution: Duration { .milliseconds(1) }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        try await ContinuousClock().sleep(until: start + deadline.elapsed / haste, tolerance: nil)
    }
}
