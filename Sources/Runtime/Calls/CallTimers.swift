package import CallCore
import Synchronization

/// The running timers of one call: each fires once into the call's inbox unless it was replaced or taken back.
///
/// A timer that fires in the moment of its replacement is told apart by its setting count, in the machine.
package final class CallTimers: Sendable {
    private let running = Mutex<[TimerKind: Task<Void, Never>]>([:])
    private let sleep: @Sendable (Duration) async throws -> Void
    private let inbox: CallInbox

    package init(inbox: CallInbox, clock: any Clock<Duration>) {
        self.inbox = inbox
        self.sleep = { span in try await clock.sleep(for: span) }
    }

    package func set(_ timer: TimerID, after span: Duration) {
        let task = Task { [sleep, inbox] in
            do {
                try await sleep(span)
            } catch {
                return  // Taken back.
            }
            inbox.post(CallInput(.timerFired(TimerFired(timer: timer))))
        }
        running.withLock { $0.updateValue(task, forKey: timer.kind) }?.cancel()
    }

    package func cancel(_ kind: TimerKind) {
        running.withLock { $0.removeValue(forKey: kind) }?.cancel()
    }

    package func cancelAll() {
        let tasks = running.withLock { running -> [Task<Void, Never>] in
            defer { running = [:] }
            return Array(running.values)
        }
        for task in tasks { task.cancel() }
    }
}
