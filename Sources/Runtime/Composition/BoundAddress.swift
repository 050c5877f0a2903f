import Synchronization

/// The port that the server got, once it has one.
package final class BoundAddress: Sendable {
    private struct State {
        var port: Int?
        var isClosed = false
        var waiting: [CheckedContinuation<Int?, Never>] = []
    }

    private let state = Mutex(State())

    package init() {}

    package var port: Int? { state.withLock { $0.port } }

    package func bound(_ port: Int) {
        let waiting = state.withLock { state in
            state.port = port
            defer { state.waiting = [] }
            return state.waiting
        }
        for waiter in waiting { waiter.resume(returning: port) }
    }

    /// The server ended; who still waits for its port waits in vain.
    package func close() {
        let waiting = state.withLock { state in
            state.isClosed = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for waiter in waiting { waiter.resume(returning: nil) }
    }

    /// The port, as soon as the server listens; nil when it ended without.
    package func value() async -> Int? {
        await withCheckedContinuation { continuation in
            let known = state.withLock { state -> Int?? in
                if let port = state.port { return .some(port) }
                if state.isClosed { return .some(nil) }
                state.waiting.append(continuation)
                return nil
            }
            if let known { continuation.resume(returning: known) }
        }
    }
}
