package import CallCore

/// What is done with an unfinished call by the process that takes it over, in order.
///
/// An effect of the class *once* is never among it: what came of it is found out, or waited for until its patience is over.
package struct RecoveryPlan: Equatable, Sendable {
    package let actions: [RecoveryAction]

    /// - Parameter now: in call time.
    package init(for call: UnfinishedCall, remote: RemoteLeg, at now: CallTime) {
        if let outcome = call.fold.machine.outcome {
            self.actions = [.close(outcome)]
        } else if remote == .notAsked, let question = Self.question(about: call) {
            self.actions = [.ask(question)]
        } else {
            self.actions =
                [.resume(legIsAlive: Self.isAlive(call, remote), mayGoOn: call.mayGoOn)]
                + Self.news(of: call, remote, at: now).map(RecoveryAction.tell)
                + Self.worthRepeating(call, remote).map(RecoveryAction.redo)
        }
    }

    /// The timers that are out, each with what is left of it; one that should have fired meanwhile fires at once.
    package static func timers(of machine: CallMachine, at now: CallTime) -> [SetTimer] {
        machine.outstandingTimers.map { timer in
            SetTimer(timer: timer.timer, after: timer.due > now ? timer.due - now : .milliseconds(0))
        }
    }

    private static func question(about call: UnfinishedCall) -> RemoteQuestion? {
        switch call.dial {
        case .none, .undecided: nil
        case .unanswered(let effect, patience: _): .activeLeg(of: effect)
        case .told: (call.leg?.control).map(RemoteQuestion.status)
        }
    }

    /// A leg is taken for gone only on the carrier's word about that very leg: one that nobody finds by its dial may still turn up.
    private static func isAlive(_ call: UnfinishedCall, _ remote: RemoteLeg) -> Bool {
        switch call.dial {
        case .none, .undecided, .unanswered: true
        case .told: remote != .gone
        }
    }

    /// What the call has to learn about its dial.
    private static func news(of call: UnfinishedCall, _ remote: RemoteLeg, at now: CallTime) -> [CallEvent] {
        switch call.dial {
        case .none, .told: return []
        case .undecided(let effect): return [.dialFailed(DialFailed(effect: effect, failure: .notRecorded))]
        case .unanswered(let effect, let patience):
            switch remote {
            case .alive(let names?):
                return [.dialAccepted(DialAccepted(effect: effect, leg: names.leg, control: names.control))]
            case .gone where now >= patience: return [.dialUnknown(DialUnknown(effect: effect))]
            // A webhook may still tell; if none does, the call's own timers end it as unknown.
            case .notAsked, .unknown, .alive(nil), .gone: return []
            }
        }
    }

    private static func worthRepeating(_ call: UnfinishedCall, _ remote: RemoteLeg) -> [OpenEffect] {
        call.fold.openEffects.filter { open in
            switch open.effect.effectClass {
            case .once: false
            case .keyed: true
            case .repeatable: isWorthRepeating(open.effect) && remote != .gone
            }
        }
    }

    /// Sound and streams are begun anew by the call itself; what is left is what makes the leg end.
    private static func isWorthRepeating(_ effect: CallEffect) -> Bool {
        switch effect {
        case .hangUp, .speakByCarrier: true
        case .dial, .startStream, .stopStream, .say, .clear, .expect, .reserveOffer, .releaseOffer, .releaseContact,
            .openRecording, .storeContentKey, .discardContent, .storeSuppression, .queueText, .setTimer, .cancelTimer,
            .finish:
            false
        }
    }
}

/// A step of a recovery.
package enum RecoveryAction: Equatable, Sendable {
    /// The plan is made anew with the answer.
    case ask(RemoteQuestion)
    /// The call is adopted: from here on it is this process's.
    case resume(legIsAlive: Bool, mayGoOn: Bool)
    case tell(CallEvent)
    /// The effect is done again under its own name.
    case redo(OpenEffect)
    /// This build finds the call over: all that is left is to say so.
    case close(CallOutcome)
}
