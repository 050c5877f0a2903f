import Synchronization

/// The port of a server that has not begun to listen yet, for those who wait for it.
final class BoundPort: Sendable {
    private enum State {
        case waiting([CheckedContinuation<Int, Never>])
        case bound(Int)
    }

    private let state = Mutex(State.waiting([]))

    /// The server listens.
    func bind(_ port: Int) {
        let waiters = state.withLock { state -> [CheckedContinuation<Int, Never>] in
            switch state {
            case .waiting(let waiters):
                state = .bound(port)
                return waiters
            case .bound: return []
            }
        }
        for waiter in waiters { waiter.resume(returning: port) }
    }

    /// The port, once there is one.
    func value() async -> Int {
        await withCheckedContinuation { continuation in
            let port = state.withLock { state -> Int? in
                switch state {
                case .waiting(let waiters):
                    state = .waiting(waiters + [continuation])
                    return nil
                case .bound(let port): return port
                }
            }
            if let port { continuation.resume(returning: port) }
        }
    }
}
