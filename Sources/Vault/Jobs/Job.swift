package import Commerce

/// A queued piece of work as it stands in the outbox.
package struct Job: Hashable, Sendable {
    package let id: JobID
    package let work: NewJob
    package let state: JobState
    /// How often it was leased, from 0.
    package let attempts: Int
    /// How often it could not be done: its work threw, or its holder's lease lapsed.
    package let failures: Int

    /// A job that failed so often has failed for good.
    package static let failureLimit = 5

    package init(id: JobID, work: NewJob, state: JobState, attempts: Int, failures: Int = 0) {
        self.id = id
        self.work = work
        self.state = state
        self.attempts = attempts
        self.failures = failures
    }
}

package enum JobKind {}
/// A queued piece of work.
package typealias JobID = Identifier<JobKind>
