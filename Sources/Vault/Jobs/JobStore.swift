package import Commerce

/// The outbox: work that is due at some time and is done at most as often as it may be.
package protocol JobStore: Sendable {
    /// Queues a job, or finds the one queued before under its key.
    func enqueue(_ job: NewJob, at now: WallTime) async throws -> JobID

    func job(_ id: JobID, at now: WallTime) async throws -> Job?

    /// Leases what is due, oldest first. Lapsed leases are settled first: `leased` waits again, `acting` becomes `unknown`.
    func leaseDueJobs(limit: Int, until lapse: WallTime, at now: WallTime) async throws -> [Job]

    /// Moves a leased job to `acting`, before the carrier is asked; false when the lease is no longer held or the job was cancelled.
    func begin(_ id: JobID, at now: WallTime) async throws -> Bool

    /// Settles a job; a settled one stays as it is.
    func settle(_ id: JobID, as state: JobState, at now: WallTime) async throws

    /// Lets a leased job, whose act never reached the network, wait until `due`.
    func postpone(_ id: JobID, until due: WallTime, at now: WallTime) async throws

    /// When the next waiting job is due; nil when none waits.
    func nextJobDue(at now: WallTime) async throws -> WallTime?
}
