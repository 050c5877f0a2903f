/// Which calls are under way, and what may still happen to each. Pure: the driver holds it under its lock.
///
/// A deadline or a cancellation may come before the loop was told of the call, because all three come from different
/// threads; the ledger remembers such an end until the start arrives.
struct CallLedger: Equatable, Sendable {
    /// Why a call ends without libcurl having said so.
    enum EarlyEnd: Equatable, Sendable {
        case cancelled, deadline
    }

    private enum Phase: Equatable {
        case opened
        case endedBeforeStart(EarlyEnd)
        case started
    }

    private enum State: Equatable {
        case running(calls: [UInt64: Phase], next: UInt64)
        case stopped
    }

    private var state = State.running(calls: [:], next: 1)
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    enum OpenResult: Equatable { case opened(UInt64), full, stopped }

    mutating func callWanted() -> OpenResult {
        switch state {
        case .stopped:
            return .stopped
        case .running(let calls, _) where calls.count >= limit:
            return .full
        case .running(var calls, let next):
            calls[next] = .opened
            state = .running(calls: calls, next: next + 1)
            return .opened(next)
        }
    }

    enum StartResult: Equatable { case start, endedAlready(EarlyEnd), stopped }

    mutating func callReady(_ id: UInt64) -> StartResult {
        switch state {
        case .stopped:
            return .stopped
        case .running(var calls, let next):
            switch calls[id] {
            case .opened:
                calls[id] = .started
                state = .running(calls: calls, next: next)
                return .start
            case .endedBeforeStart(let reason):
                calls[id] = nil
                state = .running(calls: calls, next: next)
                return .endedAlready(reason)
            case .started, nil:
                preconditionFailure("call \(id) became ready twice")
            }
        }
    }

    enum EndResult: Equatable { case tellLoop, nothing }

    mutating func endAsked(_ id: UInt64, _ reason: EarlyEnd) -> EndResult {
        switch state {
        case .stopped:
            return .nothing
        case .running(var calls, let next):
            switch calls[id] {
            case .opened:
                calls[id] = .endedBeforeStart(reason)
                state = .running(calls: calls, next: next)
                return .nothing
            case .started:
                return .tellLoop
            // The reply came first, or a deadline met a cancellation.
            case .endedBeforeStart, nil:
                return .nothing
            }
        }
    }

    mutating func callFinished(_ id: UInt64) {
        switch state {
        case .stopped:
            break
        case .running(var calls, let next):
            calls[id] = nil
            state = .running(calls: calls, next: next)
        }
    }

    /// Returns whether this is the first time.
    mutating func stopAsked() -> Bool {
        switch state {
        case .stopped: return false
        case .running:
            state = .stopped
            return true
        }
    }
}
