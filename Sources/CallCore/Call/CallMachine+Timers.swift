extension CallMachine {
    mutating func set(_ kind: TimerKind, after span: TimeSpan) {
        let timer = timers.set(kind, due: now + span)
        ask(.setTimer(SetTimer(timer: timer, after: span)))
    }

    mutating func cancel(_ kinds: TimerKind...) {
        for kind in kinds {
            guard let timer = timers.cancel(kind) else { continue }
            ask(.cancelTimer(CancelTimer(timer: timer)))
        }
    }

    /// Every wait of a call ends here if nothing else ends it.
    mutating func timerFired(_ timer: TimerID) {
        guard timers.fired(timer) else { return }
        switch timer.kind {
        case .ring: dial(leg.ringTimedOut(), ifOver: .unknown)
        case .dialOutcome: dial(leg.wordTimedOut(), ifOver: .unknown)
        case .noStream: reopen(stream.timedOut(), stoppingOld: true)
        case .greeting: beginDialogue()
        case .endpoint: follow(turn.endpointPassed(needsWords: needsWords))
        case .noInput: callerStayedSilent()
        case .markOverdue: marksAreOverdue()
        case .understanding: recogniserIsLate()
        case .offerReply: offerIsMissing()
        case .storeReply: storeIsLate()
        case .suppressionReply: suppressionFailed()
        case .longestCall: timeIsUp()
        case .carrierVoice: carrierFellSilent()
        case .hangUpConfirmation: hangUpWasNotConfirmed()
        }
    }
}
