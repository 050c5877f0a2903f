/// Follows the leg to the person: dialed once, ringing, answered, hung up.
///
/// It is the only place that asks for a dial or a hang-up. A leg of which nobody can say whether it exists is waited for, and never dialed again.
package struct LegMachine: Equatable, Sendable {
    private var state: State

    private enum State: Equatable {
        case new
        case dialing(Dialing)
        /// The carrier took the dial, or was heard of otherwise.
        case ringing
        /// The reply to the dial was lost; the leg may still turn out to live.
        case unknown(Dialing)
        case answered
        case hangingUp(HangingUp)
        case ended
    }

    private struct Dialing: Equatable {
        let since: CallTime
        let ring: TimeSpan
        /// The call is over already, but there is nothing yet that could be hung up.
        var isUnwanted = false
    }

    private struct HangingUp: Equatable {
        let wasAnswered: Bool
        var attempts: Int
    }

    package init() {
        self.state = .new
    }

    /// How often a hang-up is asked for before the call is closed without the carrier's word.
    package static let hangUpAttempts = 3
    /// What is waited beyond the ring limit: the carrier's own timer and the way of its webhook.
    package static let ringMargin = TimeSpan.seconds(10)

    /// Whether somebody or something took the call and it has not been hung up.
    package var isAnswered: Bool { state == .answered }
    /// Whether the leg is known to be over.
    package var hasEnded: Bool { state == .ended }
}

// MARK: - Dialing

extension LegMachine {
    package enum CreatedAction: Equatable {
        case dial
        case none
    }

    /// The call came to be; the leg is dialed now and never again.
    package mutating func created(ring: TimeSpan, at time: CallTime) -> CreatedAction {
        switch state {
        case .new:
            state = .dialing(Dialing(since: time, ring: ring))
            return .dial
        case .dialing, .ringing, .unknown, .answered, .hangingUp, .ended:
            return .none
        }
    }

    package enum DialAction: Equatable {
        case none
        case hangUp
        /// The dial came to nothing.
        case over
        /// The same, and it certainly never reached the network.
        case neverPlaced
        /// Ask again after this time whether the leg turned up.
        case waitForWord(TimeSpan)
    }

    /// The carrier spoke of the leg: it took the dial, or the phone rings.
    package mutating func cameUp() -> DialAction {
        switch state {
        case .dialing(let dialing), .unknown(let dialing):
            guard dialing.isUnwanted else {
                state = .ringing
                return .none
            }
            state = .hangingUp(HangingUp(wasAnswered: false, attempts: 1))
            return .hangUp
        case .new, .ringing, .answered, .hangingUp, .ended:
            return .none
        }
    }

    /// The gatekeeper or the carrier refused the dial.
    package mutating func wasRefused() -> DialAction {
        switch state {
        case .dialing:
            state = .ended
            return .neverPlaced
        // Somebody lost sight of the dial before: what is certain now was in doubt then, and doubt remains.
        case .unknown:
            state = .ended
            return .over
        // A refusal after the leg was heard of is a late or doubled message: the leg knows better.
        case .new, .ringing, .answered, .hangingUp, .ended:
            return .none
        }
    }

    /// The reply to the dial was lost, and the carrier does not know the call.
    package mutating func becameUnknown(at time: CallTime) -> DialAction {
        switch state {
        case .dialing(let dialing):
            let patience = dialing.since + dialing.ring + Self.ringMargin
            guard time < patience else {
                state = .ended
                return .over
            }
            state = .unknown(dialing)
            return .waitForWord(patience - time)
        case .new, .ringing, .unknown, .answered, .hangingUp, .ended:
            return .none
        }
    }

    /// Ring limit and margin have passed without an answer.
    package mutating func ringTimedOut() -> DialAction {
        switch state {
        case .ringing:
            state = .hangingUp(HangingUp(wasAnswered: false, attempts: 1))
            return .hangUp
        case .dialing(let dialing):
            // Not even the gatekeeper or the carrier answered: recovery may still find the leg.
            state = .unknown(dialing)
            return .waitForWord(Self.ringMargin)
        case .new, .unknown, .answered, .hangingUp, .ended:
            return .none
        }
    }

    /// The leg did not turn up in time.
    package mutating func wordTimedOut() -> DialAction {
        switch state {
        case .unknown:
            state = .ended
            return .over
        case .new, .dialing, .ringing, .answered, .hangingUp, .ended:
            return .none
        }
    }
}

// MARK: - Answer and end

extension LegMachine {
    package enum AnsweredAction: Equatable {
        case begin
        case hangUp
        case none
    }

    /// Somebody or something took the call.
    package mutating func wasAnswered() -> AnsweredAction {
        switch state {
        case .dialing(let dialing) where dialing.isUnwanted, .unknown(let dialing) where dialing.isUnwanted:
            state = .hangingUp(HangingUp(wasAnswered: true, attempts: 1))
            return .hangUp
        // The dial's reply may be slower than the person.
        case .dialing, .unknown, .ringing:
            state = .answered
            return .begin
        case .hangingUp(let hangingUp):
            state = .hangingUp(HangingUp(wasAnswered: true, attempts: hangingUp.attempts))
            return .none
        case .new, .answered, .ended:
            return .none
        }
    }

    package enum EndedAction: Equatable {
        case over(wasAnswered: Bool)
        case none
    }

    /// The leg ended, whoever ended it.
    package mutating func hungUp() -> EndedAction {
        switch state {
        case .new, .dialing, .ringing, .unknown:
            state = .ended
            return .over(wasAnswered: false)
        case .answered:
            state = .ended
            return .over(wasAnswered: true)
        case .hangingUp(let hangingUp):
            state = .ended
            return .over(wasAnswered: hangingUp.wasAnswered)
        case .ended:
            return .none
        }
    }

    package enum EndAction: Equatable {
        case hangUp
        /// There is nothing to hang up yet: the leg is ended when it turns up.
        case wait
    }

    /// The call has no more use for the leg.
    package mutating func endAsked() -> EndAction {
        switch state {
        case .ringing:
            state = .hangingUp(HangingUp(wasAnswered: false, attempts: 1))
            return .hangUp
        case .answered:
            state = .hangingUp(HangingUp(wasAnswered: true, attempts: 1))
            return .hangUp
        case .dialing(var dialing):
            dialing.isUnwanted = true
            state = .dialing(dialing)
            return .wait
        case .unknown(var dialing):
            dialing.isUnwanted = true
            state = .unknown(dialing)
            return .wait
        case .new, .hangingUp, .ended:
            return .wait
        }
    }

    package enum ConfirmationAction: Equatable {
        case hangUpAgain
        case giveUp(wasAnswered: Bool)
        case none
    }

    /// The carrier did not say that the leg ended.
    package mutating func hangUpTimedOut() -> ConfirmationAction {
        switch state {
        case .hangingUp(var hangingUp):
            guard hangingUp.attempts < Self.hangUpAttempts else {
                state = .ended
                return .giveUp(wasAnswered: hangingUp.wasAnswered)
            }
            hangingUp.attempts += 1
            state = .hangingUp(hangingUp)
            return .hangUpAgain
        case .new, .dialing, .ringing, .unknown, .answered, .ended:
            return .none
        }
    }

    package enum FoundDeadAction: Equatable {
        case none
        /// The webhook that tells how it ended may still be on its way.
        case waitForWord
        case over(wasAnswered: Bool)
    }

    /// Another process owns the call from here on, and the carrier says that the leg is gone.
    package mutating func wasFoundDead() -> FoundDeadAction {
        switch state {
        // Without the carrier's word on the dial, a leg that is not found may still come up: that is the dial's own question.
        case .new, .dialing, .unknown, .ended:
            return .none
        case .ringing:
            // There is nothing to hang up: only the word is waited for.
            state = .hangingUp(HangingUp(wasAnswered: false, attempts: Self.hangUpAttempts))
            return .waitForWord
        case .answered:
            state = .ended
            return .over(wasAnswered: true)
        case .hangingUp(let hangingUp):
            state = .ended
            return .over(wasAnswered: hangingUp.wasAnswered)
        }
    }
}
