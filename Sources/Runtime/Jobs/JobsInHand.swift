import Synchronization
import Vault

/// The jobs that are being worked on now.
///
/// A call is in the directory only once it was created; here it counts from the moment it was leased.
final class JobsInHand: Sendable {
    private struct Counts {
        var calls = 0
        var texts = 0
    }

    private let counts = Mutex(Counts())

    var calls: Int { counts.withLock { $0.calls } }
    var texts: Int { counts.withLock { $0.texts } }

    func take(_ job: Job) { count(job, 1) }

    func putDown(_ job: Job) { count(job, -1) }

    private func count(_ job: Job, _ step: Int) {
        counts.withLock { counts in
            if job.work.purpose.isText { counts.texts += step } else { counts.calls += step }
        }
    }
}
