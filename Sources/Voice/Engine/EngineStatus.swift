/// What a pool of engines is doing, for `doctor` and for metrics.
package struct EngineStatus: Equatable, Sendable {
    /// One of its processes.
    package struct Worker: Equatable, Sendable {
        package var state: EngineSupervisor.State
        /// Its process number while it runs.
        package var process: Int32?
    }

    package var workers: [Worker]
    /// Processes that can take a request, now or when they have done the one they have.
    package var able: Int {
        workers.count { worker in
            switch worker.state {
            case .idle, .busy: true
            case .stopped, .starting, .backingOff, .missing: false
            }
        }
    }

    /// Requests that wait for a process.
    package var waiting: Int
    package var counts: EngineCounts
    /// What the engine runs, as it said when it was ready.
    package var runtime: String?
}

/// What a pool of engines has done since it was made.
package struct EngineCounts: Equatable, Sendable {
    /// Processes started, restarts included.
    package var launches = 0
    /// Requests answered.
    package var answered = 0
    /// Requests lost with their process.
    package var died = 0
    /// Requests not answered in time.
    package var late = 0
    /// Requests refused or displaced because too many waited.
    package var overflowed = 0
    /// Requests failed for any other reason.
    package var failed = 0

    package init() {}

    mutating func count(_ error: SpeechEngineError) {
        switch error {
        case .died: died += 1
        case .deadlinePassed: late += 1
        case .queueFull: overflowed += 1
        case .missing, .refused, .garbled, .cancelled, .stopped: failed += 1
        }
    }
}
