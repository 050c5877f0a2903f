package import Commerce

/// A queued piece of work as it stands in the outbox.
package struct Job: Hashable, Sendable {
    package let id: JobID
    package let work: NewJob
    package let state: JobState
    /// How often it was leased, from 0.
    package let attempts: Int

    package init(id: JobID, work: NewJob, state: JobState, attempts: Int) {
        self.id = id
        self.work = work
        self.state = state
        self.attempts = attempts
    }
}

package enum JobKind {}
/// A queued piece of work.
package typealias JobID = Identifier<JobKind>
