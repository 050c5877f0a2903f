import Transport

/// When a command is sent again, and what is known when it is given up. Pure.
struct CommandRetry: Equatable, Sendable {
    /// What a second delivery would do.
    enum Repetition: Equatable, Sendable {
        /// The same thing twice, as with a text message: never repeat.
        case doubles
        /// Nothing, but only Telnyx's key stands between us and a second call: doubt remains doubt.
        case keyed
        /// No harm, as with hanging up.
        case harmless
    }

    /// The waits between attempts. With ``attemptTimeout`` all attempts together stay well inside ``keyLifetime``.
    static let waits: [Duration] = [.milliseconds(500), .seconds(1), .seconds(2)]
    static let attemptTimeout = Duration.seconds(4)
    /// How long Telnyx remembers a `command_id`.
    static let keyLifetime = Duration.seconds(60)

    private enum State: Equatable {
        case trying(attempt: Int, mayHaveTakenEffect: Bool)
        case over
    }

    enum Action: Equatable { case retry(after: Duration), fail(TelnyxError) }

    private var state = State.trying(attempt: 0, mayHaveTakenEffect: false)
    private let repetition: Repetition

    init(_ repetition: Repetition) {
        self.repetition = repetition
    }

    mutating func noReplyCame(_ error: TransportError) -> Action {
        if error.requestMayHaveArrived {
            return attemptFailed(
                TelnyxError(.ambiguous, transport: error), isDoubtful: true, isRetriable: error.isRetriable)
        }
        let kind: TelnyxError.Kind = error.kind == .cancelled ? .cancelled : .unreachable
        return attemptFailed(TelnyxError(kind, transport: error), isDoubtful: false, isRetriable: error.isRetriable)
    }

    mutating func refused(_ error: TelnyxError) -> Action {
        switch error.kind {
        // A gateway's 502 says nothing about what happened behind it.
        case .serverFault: attemptFailed(error, isDoubtful: true, isRetriable: true)
        default: attemptFailed(error, isDoubtful: false, isRetriable: false)
        }
    }

    /// The task was cancelled while it waited for the next attempt.
    mutating func waitCancelled() -> TelnyxError {
        switch state {
        case .over:
            preconditionFailure("a command was cancelled after it was given up")
        case .trying(_, let mayHaveTakenEffect):
            state = .over
            return TelnyxError(mayHaveTakenEffect ? .ambiguous : .cancelled)
        }
    }

    private mutating func attemptFailed(_ error: TelnyxError, isDoubtful: Bool, isRetriable: Bool) -> Action {
        switch state {
        case .over:
            preconditionFailure("a command failed after it was given up")
        case .trying(let attempt, let wasDoubtful):
            let mayHaveTakenEffect = wasDoubtful || isDoubtful
            if isRetriable, repetition != .doubles, attempt < Self.waits.count {
                state = .trying(attempt: attempt + 1, mayHaveTakenEffect: mayHaveTakenEffect)
                return .retry(after: Self.waits[attempt])
            }
            state = .over
            // A refusal of the repeat does not say that the first one was refused.
            return .fail(mayHaveTakenEffect && repetition != .harmless ? error.inDoubt : error)
        }
    }
}

extension TransportError {
    /// Whether another attempt could end otherwise.
    fileprivate var isRetriable: Bool {
        switch kind {
        case .couldNotResolve, .couldNotConnect, .timedOut, .connectionLost, .tooManyCalls, .other: true
        case .invalidCall, .tlsFailed, .replyTooLarge, .cancelled, .stopped: false
        }
    }
}
