/// The life of one engine process, as a pure machine: when it is started, what it works on, when it is given up.
///
/// It holds no process and no clock. Waits come out as durations and their end comes back in as an event.
package struct EngineSupervisor: Equatable, Sendable {
    /// Why a process is not tried at once.
    package typealias Reason = String

    package enum State: Equatable, Sendable {
        /// Not wanted: before the start and after the stop of the pool.
        case stopped
        /// Launched, has not yet said that it is ready.
        case starting(failures: Int)
        /// Ready, nothing to do.
        case idle(failures: Int)
        /// Works on a request.
        case busy(EngineRequestID, failures: Int)
        /// Ended; a restart is due after a wait.
        case backingOff(failures: Int)
        /// Cannot work on this machine as it is; tried again after a long wait.
        case missing(Reason)
    }

    package private(set) var state = State.stopped
    private let policy: EnginePolicy

    package init(policy: EnginePolicy) { self.policy = policy }

    /// The request this process works on.
    package var request: EngineRequestID? {
        switch state {
        case .busy(let request, _): request
        case .stopped, .starting, .idle, .backingOff, .missing: nil
        }
    }

    package enum StartAction: Equatable, Sendable {
        case launch
        /// It is wanted already.
        case none
    }

    /// The pool was started, or the wait before a restart is over.
    package mutating func startDue() -> StartAction {
        switch state {
        case .stopped:
            state = .starting(failures: 0)
            return .launch
        case .missing:
            // One more failure is enough to know that nothing has changed.
            state = .starting(failures: policy.failuresUntilMissing - 1)
            return .launch
        case .backingOff(let failures):
            state = .starting(failures: failures)
            return .launch
        case .starting, .idle, .busy: return .none
        }
    }

    package enum GreetingAction: Equatable, Sendable {
        /// It can take a request now.
        case takeWork
        /// A greeting nobody waits for: the process does not keep to the protocol.
        case end
    }

    /// The process said that it is ready.
    package mutating func greeted() -> GreetingAction {
        switch state {
        case .starting(let failures):
            state = .idle(failures: failures)
            return .takeWork
        case .stopped, .idle, .busy, .backingOff, .missing: return .end
        }
    }

    /// The process was handed a request. Only an idle one may be.
    package mutating func assigned(_ request: EngineRequestID) {
        switch state {
        case .idle(let failures): state = .busy(request, failures: failures)
        case .stopped, .starting, .busy, .backingOff, .missing:
            preconditionFailure("request handed to an engine that is \(state)")
        }
    }

    package enum AnswerAction: Equatable, Sendable {
        /// The answer belongs to the request in hand, and the process is free again.
        case deliver
        /// An answer to nothing: the process does not keep to the protocol.
        case end
    }

    /// The process answered a request.
    package mutating func answered(_ request: EngineRequestID) -> AnswerAction {
        switch state {
        case .busy(let current, _) where current == request:
            // One answer is proof of health: the next failure is a first failure.
            state = .idle(failures: 0)
            return .deliver
        case .stopped, .starting, .idle, .busy, .backingOff, .missing: return .end
        }
    }

    package enum EndAction: Equatable, Sendable {
        /// Start it again after the wait; the request it had, if any, is lost.
        case restart(after: Duration, lost: EngineRequestID?)
        /// It counts as missing; try again after the wait.
        case missing(Reason, retryAfter: Duration, lost: EngineRequestID?)
        /// It was not wanted any more.
        case none
    }

    /// The process ended, by itself or because it was killed.
    package mutating func ended() -> EndAction {
        switch state {
        case .starting(let failures): failed(failures + 1, lost: nil)
        case .idle(let failures): failed(failures + 1, lost: nil)
        case .busy(let request, let failures): failed(failures + 1, lost: request)
        case .stopped, .backingOff, .missing: .none
        }
    }

    /// The process, or the attempt to launch it, said why it cannot work here.
    package mutating func declaredMissing(_ reason: Reason) -> EndAction {
        switch state {
        case .starting, .idle, .busy:
            let lost = request
            state = .missing(reason)
            return .missing(reason, retryAfter: policy.missingRetry, lost: lost)
        case .stopped, .backingOff, .missing: return .none
        }
    }

    /// The pool stops. The process, if there is one, is to be ended by the caller.
    package mutating func stopped() { state = .stopped }

    private mutating func failed(_ failures: Int, lost: EngineRequestID?) -> EndAction {
        guard failures < policy.failuresUntilMissing else {
            let reason = "the engine ended \(failures) times in a row; run `make engines` and `livecarts doctor`"
            state = .missing(reason)
            return .missing(reason, retryAfter: policy.missingRetry, lost: lost)
        }
        state = .backingOff(failures: failures)
        return .restart(after: policy.backoff(afterFailures: failures), lost: lost)
    }
}
