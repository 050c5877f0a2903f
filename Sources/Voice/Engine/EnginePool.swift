/// A pool of engine processes of one kind: keeps them running, hands them work, gives up in time.
///
/// This is the driver of ``EngineDispatch``: it owns processes, waiting askers and timers, and decides nothing.
package actor EnginePool {
    /// One request between its asking and its answer.
    private struct Open {
        let frame: [UInt8]
        let asker: CheckedContinuation<Result<EngineAnswer, SpeechEngineError>, Never>
        let deadline: Task<Void, Never>
    }

    /// One process, from its launch to its end.
    private struct Child {
        let incarnation: Int
        let task: Task<Void, Never>
        let frames: AsyncStream<[UInt8]>.Continuation
        var process: Int32?
        /// Ends it when it takes too long over what it is doing.
        var limit: Task<Void, Never>
    }

    private let command: EngineCommand
    private let policy: EnginePolicy
    private let time: EngineTime
    private var dispatch: EngineDispatch
    private var open: [EngineRequestID: Open] = [:]
    private var children: [EngineDispatch.Worker: Child] = [:]
    private var restarts: [EngineDispatch.Worker: Task<Void, Never>] = [:]
    private var nextRequest: UInt32 = 1
    private var counts = EngineCounts()
    private var runtime: String?

    /// A pool that has not started yet; requests wait until ``start()``.
    ///
    /// - Parameters:
    ///   - command: How to start one process.
    ///   - policy: Number of processes, limits and waits.
    ///   - clock: Measures deadlines and waits.
    package init(command: EngineCommand, policy: EnginePolicy = EnginePolicy(), clock: any Clock<Duration>) {
        self.command = command
        self.policy = policy
        self.time = EngineTime(clock)
        self.dispatch = EngineDispatch(policy: policy)
    }

    /// Starts the processes and keeps them running.
    package func start() { perform(dispatch.started()) }

    /// Ends the processes and waits until they are gone. Open requests fail with ``SpeechEngineError/stopped``.
    package func stop() async {
        let tasks = children.values.map(\.task)
        perform(dispatch.stopped())
        for restart in restarts.values { restart.cancel() }
        restarts = [:]
        for task in tasks { await task.value }
    }

    /// What the pool and its processes are doing now.
    package var status: EngineStatus {
        EngineStatus(
            workers: dispatch.states.enumerated().map { index, state in
                EngineStatus.Worker(state: state, process: children[index]?.process)
            },
            waiting: dispatch.waiting, counts: counts, runtime: runtime)
    }

    /// Asks one question.
    ///
    /// - Parameters:
    ///   - question: What to ask.
    ///   - urgency: Its place in the queue.
    ///   - patience: How long the answer is worth waiting for.
    package func ask(
        _ question: EngineQuestion, urgency: Urgency, within patience: Duration
    ) async throws(SpeechEngineError) -> EngineAnswer {
        let request = EngineRequestID(nextRequest)
        // 0 is the number of the greeting; after four thousand million requests the numbers start again.
        nextRequest = nextRequest == .max ? 1 : nextRequest + 1
        let frame = question.frame(request: request.number).bytes
        let until = time.now() + patience
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { asker in
                admit(request, Open(frame: frame, asker: asker, deadline: deadline(request, until)), urgency)
            }
        } onCancel: {
            Task { await self.giveUp(request, because: .cancelled) }
        }
        return try result.get()
    }

    private func admit(_ request: EngineRequestID, _ asked: Open, _ urgency: Urgency) {
        open[request] = asked
        perform(Task.isCancelled ? [.fail(request, .cancelled)] : dispatch.asked(request, urgency))
    }

    private func deadline(_ request: EngineRequestID, _ instant: Duration) -> Task<Void, Never> {
        Task { [time, weak self] in
            guard (try? await time.sleepUntil(instant)) != nil else { return }
            await self?.giveUp(request, because: .deadlinePassed)
        }
    }

    private func giveUp(_ request: EngineRequestID, because error: SpeechEngineError) {
        perform(dispatch.gaveUp(request, because: error))
    }

    // MARK: - What the dispatch wants

    private func perform(_ actions: [EngineDispatch.Action], answer: EngineAnswer? = nil) {
        for action in actions {
            switch action {
            case .launch(let worker): launch(worker)
            case .end(let worker): children[worker]?.task.cancel()
            case .restart(let worker, let wait): restart(worker, after: wait)
            case .send(let request, let worker): send(request, to: worker)
            case .deliver(let request):
                guard let answer else { preconditionFailure("an answer was to be delivered that had not come") }
                counts.answered += 1
                close(request, .success(answer))
            case .fail(let request, let error):
                counts.count(error)
                close(request, .failure(error))
            }
        }
    }

    private func close(_ request: EngineRequestID, _ result: Result<EngineAnswer, SpeechEngineError>) {
        guard let closed = open.removeValue(forKey: request) else { return }
        closed.deadline.cancel()
        closed.asker.resume(returning: result)
    }

    private func send(_ request: EngineRequestID, to worker: EngineDispatch.Worker) {
        guard let frame = open[request]?.frame else { return }
        children[worker]?.limit.cancel()
        children[worker]?.limit = limit(worker, policy.workLimit)
        children[worker]?.frames.yield(frame)
    }

    private func limit(_ worker: EngineDispatch.Worker, _ span: Duration) -> Task<Void, Never> {
        let instant = time.now() + span
        return Task { [time, weak self] in
            guard (try? await time.sleepUntil(instant)) != nil else { return }
            await self?.limitPassed(worker)
        }
    }

    private func limitPassed(_ worker: EngineDispatch.Worker) {
        guard !Task.isCancelled else { return }
        perform(dispatch.hung(worker))
    }

    private func restart(_ worker: EngineDispatch.Worker, after wait: Duration) {
        let instant = time.now() + wait
        restarts[worker] = Task { [time, weak self] in
            guard (try? await time.sleepUntil(instant)) != nil else { return }
            await self?.restartDue(worker)
        }
    }

    private func restartDue(_ worker: EngineDispatch.Worker) {
        guard !Task.isCancelled else { return }
        perform(dispatch.restartDue(worker))
    }

    private func launch(_ worker: EngineDispatch.Worker) {
        counts.launches += 1
        let incarnation = counts.launches
        // One request at a time is ever written, so two places are one more than needed.
        let (frames, continuation) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .bufferingOldest(2))
        let task = Task { [command, weak self] in
            let end = await EngineChild.run(command, frames: frames) { [weak self] event in
                await self?.happened(event, worker, incarnation)
            }
            await self?.ended(end, worker, incarnation)
        }
        children[worker] = Child(
            incarnation: incarnation, task: task, frames: continuation, process: nil,
            limit: limit(worker, policy.startLimit))
    }

    // MARK: - What the processes do

    private func happened(_ event: EngineChild.Event, _ worker: EngineDispatch.Worker, _ incarnation: Int) {
        guard children[worker]?.incarnation == incarnation else { return }
        switch event {
        case .launched(let process): children[worker]?.process = process
        case .garbled(let error): perform(dispatch.garbled(worker, error.description))
        case .answered(.ready(let text), _):
            runtime = text
            children[worker]?.limit.cancel()
            perform(dispatch.greeted(worker))
        case .answered(.unavailable(let reason), _): perform(dispatch.declaredMissing(worker, reason))
        case .answered(let answer, let request):
            children[worker]?.limit.cancel()
            perform(dispatch.answered(request, by: worker), answer: answer)
        }
    }

    private func ended(_ end: EngineChild.End, _ worker: EngineDispatch.Worker, _ incarnation: Int) {
        guard let child = children[worker], child.incarnation == incarnation else { return }
        child.limit.cancel()
        child.frames.finish()
        children[worker] = nil
        switch end {
        case .ended: perform(dispatch.ended(worker))
        case .notLaunched(let reason): perform(dispatch.declaredMissing(worker, reason))
        }
    }
}
