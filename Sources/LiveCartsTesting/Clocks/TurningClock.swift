import Synchronization

/// A clock that stands still until a test turns it.
///
/// Whoever sleeps on it wakes when it is turned past their time, in the order of their times. Nothing in a test then depends on how fast
/// the machine is.
public final class TurningClock: Clock {
    /// A moment of the clock.
    public struct Instant: InstantProtocol {
        /// Time since the clock was made.
        public let offset: Duration

        /// The moment that is this long after the clock was made.
        public init(offset: Duration) {
            self.offset = offset
        }

        /// The moment that is `duration` later.
        public func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        /// The time from here to another moment.
        public func duration(to other: Instant) -> Duration { other.offset - offset }
        /// Whether one moment is before another.
        public static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private struct Sleeper {
        let id: UInt64
        let until: Instant
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now = Instant(offset: .zero)
        var sleepers: [Sleeper] = []
        var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
        var cancelled: Set<UInt64> = []
        var nextID: UInt64 = 0
    }

    private let state = Mutex(State())

    /// A clock that shows zero.
    public init() {}

    /// The moment that the clock shows.
    public var now: Instant { state.withLock { $0.now } }
    /// It can be turned by any amount.
    public var minimumResolution: Duration { .zero }

    /// How many sleep on the clock now.
    public var sleeperCount: Int { state.withLock { $0.sleepers.count } }

    /// Sleeps until the clock is turned to `deadline`; throws `CancellationError` when the task is cancelled first.
    public func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let id = state.withLock { state -> UInt64 in
            state.nextID += 1
            return state.nextID
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                enter(Sleeper(id: id, until: deadline, continuation: continuation))
            }
        } onCancel: {
            cancel(id)
        }
    }

    /// Turns the clock on, waking everybody whose time has come, in the order of their times.
    public func turn(by duration: Duration) {
        let due = state.withLock { state -> [Sleeper] in
            state.now = state.now.advanced(by: duration)
            let now = state.now
            let due = state.sleepers.filter { $0.until <= now }.sorted { ($0.until, $0.id) < ($1.until, $1.id) }
            state.sleepers.removeAll { $0.until <= now }
            return due
        }
        for sleeper in due {
            sleeper.continuation.resume()
        }
    }

    /// Waits until at least `count` sleep on the clock, so that a test turns it only when somebody is waiting.
    public func sleepers(atLeast count: Int) async {
        await withCheckedContinuation { continuation in
            let ready = state.withLock { state -> Bool in
                if state.sleepers.count >= count { return true }
                state.watchers.append((count, continuation))
                return false
            }
            if ready { continuation.resume() }
        }
    }

    private func enter(_ sleeper: Sleeper) {
        enum Fate { case sleeps([CheckedContinuation<Void, Never>]), isDue, wasCancelled }
        let fate = state.withLock { state -> Fate in
            // The task may have been cancelled between taking its number and falling asleep.
            if state.cancelled.remove(sleeper.id) != nil { return .wasCancelled }
            guard sleeper.until > state.now else { return .isDue }
            state.sleepers.append(sleeper)
            let count = state.sleepers.count
            let ready = state.watchers.filter { $0.count <= count }.map(\.continuation)
            state.watchers.removeAll { $0.count <= count }
            return .sleeps(ready)
        }
        switch fate {
        case .sleeps(let watchers): watchers.forEach { $0.resume() }
        case .isDue: sleeper.continuation.resume()
        case .wasCancelled: sleeper.continuation.resume(throwing: CancellationError())
        }
    }

    private func cancel(_ id: UInt64) {
        let sleeper = state.withLock { state -> Sleeper? in
            guard let index = state.sleepers.firstIndex(where: { $0.id == id }) else {
                state.cancelled.insert(id)
                return nil
            }
            return state.sleepers.remove(at: index)
        }
        sleeper?.continuation.resume(throwing: CancellationError())
    }
}
