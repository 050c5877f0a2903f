/// The decisions of a pool of engines: which process gets which request, what fails and with what, who is restarted.
///
/// A pure machine: each input gives the list of things its driver, ``EnginePool``, is to do, in order. Workers are
/// numbered from 0; each number stands for one process after the other.
package struct EngineDispatch: Equatable, Sendable {
    package typealias Worker = Int

    package enum Action: Equatable, Sendable {
        /// Start the process of this worker and watch its start limit.
        case launch(Worker)
        /// End the process of this worker; its end is then reported.
        case end(Worker)
        /// Report ``restartDue(_:)`` after this wait.
        case restart(Worker, after: Duration)
        /// Write this request to the process and watch its work limit.
        case send(EngineRequestID, to: Worker)
        /// Hand the answer that just came to whoever asked.
        case deliver(EngineRequestID)
        /// Tell whoever asked that there will be no answer.
        case fail(EngineRequestID, SpeechEngineError)
    }

    private enum Phase: Equatable, Sendable { case new, running, stopped }

    private var phase = Phase.new
    private var queue: EngineQueue
    private var supervisors: [EngineSupervisor]
    /// Requests in the hands of a process whose askers have gone; at most one a worker.
    private var abandoned: [EngineRequestID] = []
    private let policy: EnginePolicy

    package init(policy: EnginePolicy) {
        self.policy = policy
        queue = EngineQueue(limit: policy.longestQueue)
        supervisors = Array(repeating: EngineSupervisor(policy: policy), count: policy.workers)
    }

    /// What each worker is doing.
    package var states: [EngineSupervisor.State] { supervisors.map(\.state) }

    /// Requests that wait for a process.
    package var waiting: Int { queue.count }

    /// The pool was started.
    package mutating func started() -> [Action] {
        switch phase {
        case .new:
            phase = .running
            return supervisors.indices.flatMap { restartDue($0) }
        case .running, .stopped: return []
        }
    }

    /// The pool is to stop. Everything open fails.
    package mutating func stopped() -> [Action] {
        switch phase {
        case .stopped: return []
        case .new, .running:
            phase = .stopped
            var actions = queue.removeAll().map { Action.fail($0, .stopped) }
            for worker in supervisors.indices {
                if let request = supervisors[worker].request, !forget(request) {
                    actions.append(.fail(request, .stopped))
                }
                supervisors[worker].stopped()
                actions.append(.end(worker))
            }
            return actions
        }
    }

    /// Somebody asks. Before the start of the pool a request waits for it.
    package mutating func asked(_ request: EngineRequestID, _ urgency: Urgency) -> [Action] {
        if phase == .stopped { return [.fail(request, .stopped)] }
        if let reason = missingReason { return [.fail(request, .missing(reason))] }
        switch queue.add(request, urgency) {
        case .queued: return assignWork()
        case .displaced(let other): return [.fail(other, .queueFull(limit: policy.longestQueue))] + assignWork()
        case .full: return [.fail(request, .queueFull(limit: policy.longestQueue))]
        }
    }

    /// Whoever asked does not want the answer any more: its deadline passed or its task was cancelled.
    package mutating func gaveUp(_ request: EngineRequestID, because error: SpeechEngineError) -> [Action] {
        if queue.remove(request) { return [.fail(request, error)] }
        guard supervisors.contains(where: { $0.request == request }), !abandoned.contains(request) else { return [] }
        // The process cannot be interrupted without loading its model again; its answer is dropped when it comes.
        abandoned.append(request)
        return [.fail(request, error)]
    }

    /// The process said that it is ready.
    package mutating func greeted(_ worker: Worker) -> [Action] {
        switch supervisors[worker].greeted() {
        case .takeWork: assignWork()
        case .end: [.end(worker)]
        }
    }

    /// The process answered.
    package mutating func answered(_ request: EngineRequestID, by worker: Worker) -> [Action] {
        switch supervisors[worker].answered(request) {
        case .deliver: (forget(request) ? [] : [.deliver(request)]) + assignWork()
        case .end: [.end(worker)]
        }
    }

    /// The process wrote something that is not an answer.
    package mutating func garbled(_ worker: Worker, _ what: String) -> [Action] {
        guard let request = supervisors[worker].request, !abandoned.contains(request) else { return [.end(worker)] }
        abandoned.append(request)
        return [.fail(request, .garbled(what)), .end(worker)]
    }

    /// The process took longer than its start or work limit.
    package mutating func hung(_ worker: Worker) -> [Action] { [.end(worker)] }

    /// The process ended.
    package mutating func ended(_ worker: Worker) -> [Action] {
        settle(supervisors[worker].ended(), worker)
    }

    /// The process, or the attempt to launch it, said why it cannot work here.
    package mutating func declaredMissing(_ worker: Worker, _ reason: String) -> [Action] {
        settle(supervisors[worker].declaredMissing(reason), worker)
    }

    /// The wait before a restart is over.
    package mutating func restartDue(_ worker: Worker) -> [Action] {
        guard phase == .running else { return [] }
        switch supervisors[worker].startDue() {
        case .launch: return [.launch(worker)]
        case .none: return []
        }
    }

    // MARK: - Parts

    /// The reason when no worker can be expected to work.
    private var missingReason: String? {
        var last: String?
        for supervisor in supervisors {
            switch supervisor.state {
            case .missing(let reason): last = reason
            case .stopped, .starting, .idle, .busy, .backingOff: return nil
            }
        }
        return last
    }

    private mutating func settle(_ action: EngineSupervisor.EndAction, _ worker: Worker) -> [Action] {
        switch action {
        case .none: return []
        case .restart(let wait, let lost): return lose(lost) + [.restart(worker, after: wait)]
        case .missing(_, let wait, let lost):
            var actions = lose(lost) + [.end(worker), .restart(worker, after: wait)]
            if let reason = missingReason {
                actions += queue.removeAll().map { .fail($0, .missing(reason)) }
            }
            return actions
        }
    }

    private mutating func lose(_ request: EngineRequestID?) -> [Action] {
        guard let request, !forget(request) else { return [] }
        return [.fail(request, .died)]
    }

    /// Whether the asker of this request had gone; forgets it either way.
    private mutating func forget(_ request: EngineRequestID) -> Bool {
        guard let index = abandoned.firstIndex(of: request) else { return false }
        abandoned.remove(at: index)
        return true
    }

    private mutating func assignWork() -> [Action] {
        var actions: [Action] = []
        for worker in supervisors.indices {
            switch supervisors[worker].state {
            case .idle:
                guard let request = queue.next() else { return actions }
                supervisors[worker].assigned(request)
                actions.append(.send(request, to: worker))
            case .stopped, .starting, .busy, .backingOff, .missing: continue
            }
        }
        return actions
    }
}
