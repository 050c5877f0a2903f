/// An injected clock seen as time since it was wrapped, so that instants of any clock are plain durations.
struct EngineTime: Sendable {
    /// Time since the wrapping.
    let now: @Sendable () -> Duration
    /// Sleeps until that time since the wrapping.
    let sleepUntil: @Sendable (Duration) async throws -> Void

    init(_ clock: any Clock<Duration>) { self = Self.wrap(clock) }

    private init(
        now: @escaping @Sendable () -> Duration, sleepUntil: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.now = now
        self.sleepUntil = sleepUntil
    }

    private static func wrap<C: Clock<Duration>>(_ clock: C) -> EngineTime {
        let origin = clock.now
        return EngineTime(
            now: { origin.duration(to: clock.now) },
            sleepUntil: { try await clock.sleep(until: origin.advanced(by: $0), tolerance: nil) })
    }
}
