import Operations
package import Vault

/// A call of another process that this one goes on with.
package struct AdoptedCall: Sendable {
    let session: CallSession
    let unfinished: UnfinishedCall
    /// The job that the call was made for, to be settled at its end; nil when it is settled.
    package let job: Job?

    /// Whether it is certain that no phone rang for this call, so that its job may be done by another.
    package var wasNeverDialed: Bool {
        switch unfinished.dial {
        case .undecided: true
        case .none, .unanswered, .told: false
        }
    }
}
