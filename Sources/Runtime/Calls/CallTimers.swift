package import CallCore
import Synchronization

/// The running timers of one call: each fires once into the call's inbox unless it was replaced or taken back.
///
/// A timer that fires in the moment of its replacement is told apart by its setting count, in the machine. There is at most one a kind, and
/// none once they are closed.
package final class CallTimers: Sendable {
    private struct Running {
        var timers: [TimerKind: (setting: TimerSetting, task: Task<Void, Never>)] = [:]
        var isClosed = false
    }

    private let running = Mutex(Running())
    private let sleep: @Sendable (Duration) async throws -> Void
    private let inbox: CallInbox

    package init(inbox: CallInbox, clock: any Clock<Duration>) {
        self.inbox = inbox
        self.sleep = { span in try await clock.sleep(for: span) }
    }

    /// How many are out.
    package var count: Int { running.withLock { $0.timers.count } }

    package func set(_ timer: TimerID, after span: Duration) {
        running.withLock { running in
            guard !running.isClosed else { return }
            let task = Task { [sleep, weak self] in
                // A timer that was taken back ends here.
                guard (try? await sleep(span)) != nil else { return }
                self?.fire(timer)
            }
            running.timers.updateValue((timer.setting, task), forKey: timer.kind)?.task.cancel()
        }
    }

    package func cancel(_ kind: TimerKind) {
        running.withLock { $0.timers.removeValue(forKey: kind) }?.task.cancel()
    }

    /// The call is over: nothing fires any more, and nothing can be set.
    package func close() {
        let timers = running.withLock { running in
            running.isClosed = true
            defer { running.timers = [:] }
            return running.timers
        }
        for timer in timers.values { timer.task.cancel() }
    }

    private func fire(_ timer: TimerID) {
        running.withLock { running in
            if running.timers[timer.kind]?.setting == timer.setting { running.timers[timer.kind] = nil }
        }
        inbox.post(CallInput(.timerFired(TimerFired(timer: timer))))
    }
}
