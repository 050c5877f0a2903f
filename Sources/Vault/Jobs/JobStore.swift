package import Commerce

/// The outbox: work that is due at some time and is done at most as often as it may be.
package protocol JobStore: Sendable {
    /// Queues a job, or finds the one queued before under its key.
    func enqueue(_ job: NewJob, at now: WallTime) async throws -> JobID

    func job(_ id: JobID, at now: WallTime) async throws -> Job?

    /// Leases what is due of some purposes, oldest first.
    ///
    /// Lapsed leases are settled first: `leased` waits again and counts as a failure, `acting` becomes `unknown`.
    func leaseDueJobs(for purposes: [JobPurpose], limit: Int, until lapse: WallTime, at now: WallTime) async throws
        -> [Job]

    /// Moves a leased job to `acting`, before the carrier is asked; false when the lease is no longer held or the job was cancelled.
    func begin(_ id: JobID, at now: WallTime) async throws -> Bool

    /// Settles a job; a settled one stays as it is.
    func settle(_ id: JobID, as state: JobState, at now: WallTime) async throws

    /// Lets a leased job, whose act never reached the network, wait until `due`; cancelled when it is no longer worth doing by then.
    func postpone(_ id: JobID, until due: WallTime, at now: WallTime) async throws

    /// Counts a failure of a leased job whose act never reached the network, and lets it wait until `due`.
    ///
    /// - Returns: where it stands now: `failed` after ``Job/failureLimit`` failures, or when it is no longer worth doing by then.
    func fail(_ id: JobID, retryAt due: WallTime, at now: WallTime) async throws -> JobState

    /// The jobs in a state, the newest first: what failed, and what nobody knows the fate of.
    func jobs(in state: JobState, limit: Int, at now: WallTime) async throws -> [Job]

    /// The jobs that are due and not taken, the oldest first.
    func dueJobs(limit: Int, at now: WallTime) async throws -> [Job]

    /// How many jobs of some purposes are due and not taken.
    func countDueJobs(for purposes: [JobPurpose], at now: WallTime) async throws -> Int

    /// When the next waiting job is due; nil when none waits.
    func nextJobDue(at now: WallTime) async throws -> WallTime?
}

extension JobStore {
    /// Leases what is due, whatever it is for.
    package func leaseDueJobs(limit: Int, until lapse: WallTime, at now: WallTime) async throws -> [Job] {
        try await leaseDueJobs(for: JobPurpose.allCases, limit: limit, until: lapse, at: now)
    }
}
