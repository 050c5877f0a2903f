package import Dialogue

/// Finds where the caller's turns begin and end.
///
/// A turn begins with speech and ends when there was silence enough *and* the recogniser has said its last word. Speech before that extends
/// it. Results carry the number of their turn; those of an earlier turn are too late to be an answer.
package struct TurnMachine: Equatable, Sendable {
    /// The turn that goes on, or the one that the next speech begins.
    package private(set) var number: TurnNumber
    private var state: State

    private enum State: Equatable {
        case listening
        case speaking(CallerTurn)
        /// Silent since `since`; the endpoint timer runs.
        case paused(CallerTurn, since: CallTime)
        /// The silence is long enough, but the recogniser is not done.
        case awaitingWords(CallerTurn)
    }

    package init() {
        self.number = .first
        self.state = .listening
    }

    /// Whether the caller's turn goes on: nobody should speak into it.
    package var isActive: Bool { state != .listening }

    /// What came of a turn.
    package enum Result: Equatable, Sendable {
        case understood(Understood)
        case nothing
        /// Something was said, and nobody knows what.
        case lost
    }
}

// MARK: - Voice

extension TurnMachine {
    package enum StartAction: Equatable {
        case began
        /// The silence was none yet: the timers of its end are void.
        case extended
        case none
    }

    package mutating func speechStarted() -> StartAction {
        switch state {
        case .listening:
            state = .speaking(CallerTurn())
            return .began
        case .paused(let turn, since: _), .awaitingWords(let turn):
            state = .speaking(turn)
            return .extended
        case .speaking:
            return .none
        }
    }

    package enum Action: Equatable {
        case none
        /// The turn ends after this much more silence.
        case setEndpoint(TimeSpan)
        /// The turn ends when the recogniser is done, or too late.
        case awaitWords
        case ended(Result)
    }

    /// The caller fell silent; `silence` has passed already. Words that came before belong to less than the whole turn.
    package mutating func speechPaused(
        silence: TimeSpan, at time: CallTime, expecting expectation: Expectation
    ) -> Action {
        switch state {
        case .speaking:
            let since = CallTime(max(time.sinceCreated - silence.duration, .zero))
            state = .paused(CallerTurn(), since: since)
            return endpoint(since: since, at: time, expectation, .pending)
        case .listening, .paused, .awaitingWords:
            return .none
        }
    }

    /// The silence lasted. A greeting needs no words to be answered: `needsWords` is false then.
    package mutating func endpointPassed(needsWords: Bool) -> Action {
        switch state {
        case .paused(let turn, since: _):
            guard turn.words == .pending else { return end(turn.words) }
            guard needsWords else { return end(.none) }
            state = .awaitingWords(turn)
            return .awaitWords
        case .listening, .speaking, .awaitingWords:
            return .none
        }
    }
}

// MARK: - Words

extension TurnMachine {
    /// The recogniser is done with what was said up to the last pause.
    package mutating func recognised(
        _ words: CallerTurn.Words, of turn: TurnNumber, at time: CallTime, expecting expectation: Expectation
    ) -> Action {
        guard turn == number else { return .none }
        switch state {
        // Words of a pause that is over: the next pause brings all of them again.
        case .listening, .speaking:
            return .none
        case .paused(var turn, let since):
            turn.words = words
            state = .paused(turn, since: since)
            return endpoint(since: since, at: time, expectation, words)
        case .awaitingWords:
            return end(words)
        }
    }

    /// The recogniser is too late.
    package mutating func recogniserTimedOut() -> Action {
        switch state {
        case .awaitingWords: end(.lost)
        case .listening, .speaking, .paused: .none
        }
    }

    /// The stream or the process that listened is gone, and what was being said with it.
    package mutating func hearingWasCutOff() {
        switch state {
        case .listening:
            break
        case .speaking, .paused, .awaitingWords:
            _ = end(.lost)
        }
    }

    private func endpoint(
        since: CallTime, at time: CallTime, _ expectation: Expectation, _ words: CallerTurn.Words
    ) -> Action {
        let due = since + Endpointing.silence(expecting: expectation, after: words)
        return .setEndpoint(due > time ? due - time : .milliseconds(0))
    }

    private mutating func end(_ words: CallerTurn.Words) -> Action {
        state = .listening
        number = number.next
        switch words {
        case .understood(let understood): return .ended(.understood(understood))
        case .none: return .ended(.nothing)
        case .pending, .lost: return .ended(.lost)
        }
    }
}
