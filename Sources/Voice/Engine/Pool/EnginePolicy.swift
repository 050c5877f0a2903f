/// Limits and waits of a pool of engine processes.
package struct EnginePolicy: Equatable, Sendable {
    /// Processes of the pool. Each does one request at a time.
    package var workers: Int
    /// Requests that may wait. More are refused, or displace a less urgent one.
    package var longestQueue: Int
    /// How long a process may take from its start until it says that it is ready.
    package var startLimit: Duration
    /// How long a process may work on one request before it counts as hung and is ended.
    package var workLimit: Duration
    /// The wait before the first restart of a process that ended; each further failure in a row doubles it.
    package var firstBackoff: Duration
    /// The longest wait before a restart.
    package var longestBackoff: Duration
    /// Failures in a row, without one answer in between, after which a process counts as missing.
    package var failuresUntilMissing: Int
    /// How long a missing engine is left alone before it is tried again: somebody may have installed it.
    package var missingRetry: Duration

    package init(
        workers: Int = 1, longestQueue: Int = 64, startLimit: Duration = .seconds(20),
        workLimit: Duration = .seconds(30), firstBackoff: Duration = .milliseconds(100),
        longestBackoff: Duration = .seconds(10), failuresUntilMissing: Int = 8, missingRetry: Duration = .seconds(60)
    ) {
        precondition(workers > 0 && longestQueue > 0 && failuresUntilMissing > 0)
        self.workers = workers
        self.longestQueue = longestQueue
        self.startLimit = startLimit
        self.workLimit = workLimit
        self.firstBackoff = firstBackoff
        self.longestBackoff = longestBackoff
        self.failuresUntilMissing = failuresUntilMissing
        self.missingRetry = missingRetry
    }

    /// The wait after that many failures in a row (1 is the first).
    func backoff(afterFailures failures: Int) -> Duration {
        var wait = firstBackoff
        for _ in 1..<max(1, failures) where wait < longestBackoff { wait *= 2 }
        return min(wait, longestBackoff)
    }
}
