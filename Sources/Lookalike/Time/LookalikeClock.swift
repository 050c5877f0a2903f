package import Foundation

/// The time a look-alike lives in: a steady clock for waits and a wall clock for what is written.
package struct LookalikeClock: Sendable {
    /// Time since the clock was made.
    package let elapsed: @Sendable () -> Duration
    /// The wall clock.
    package let wall: @Sendable () -> Date
    /// Waits until ``elapsed`` reaches a value; throws when the task is cancelled.
    package let sleepUntil: @Sendable (Duration) async throws -> Void

    /// A clock over any steady clock and any wall clock.
    package init<C: Clock<Duration>>(_ clock: C, wall: @escaping @Sendable () -> Date) {
        let start = clock.now
        self.elapsed = { start.duration(to: clock.now) }
        self.wall = wall
        self.sleepUntil = { try await clock.sleep(until: start.advanced(by: $0), tolerance: nil) }
    }

    /// The machine's own clocks, the wall clock moved by an offset: `demo` runs at a lawful hour of its own.
    package static func live(wallOffset: TimeInterval = 0) -> LookalikeClock {
        LookalikeClock(ContinuousClock()) { Date(timeIntervalSinceNow: wallOffset) }
    }

    /// Waits for a length of time.
    func sleep(for duration: Duration) async throws { try await sleepUntil(elapsed() + duration) }
}
