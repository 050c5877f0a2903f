import Dialogue

// The leg: dialed once, answered, hung up.
extension CallMachine {
    mutating func begin(_ created: Created) {
        switch leg.created(ring: created.limits.ring, at: now) {
        case .none:
            return
        case .dial:
            self.created = created
            dialogue = DialogueMachine(
                script: script,
                capabilities: DialogueCapabilities(
                    textingPermitted: created.textingPermitted,
                    // The engine says no when it is asked; knowing it beforehand would only save the question.
                    offerPossible: true))
            ask(.dial(Dial(ring: created.limits.ring, limit: created.limits.longest)))
            set(.ring, after: created.limits.ring + LegMachine.ringMargin)
        }
    }

    mutating func legDecides(_ event: CallEvent) {
        guard case .hungUp(let hungUp) = event else { return }
        legEnded(leg.hungUp(), cause: hungUp.cause)
    }

    mutating func dial(_ action: LegMachine.DialAction, ifOver outcome: CallOutcome) {
        switch action {
        case .none:
            break
        case .hangUp:
            hangUp()
        case .over:
            closeLeg(outcome)
        case .neverPlaced:
            releaseContact()
            closeLeg(outcome)
        case .waitForWord(let span):
            cancel(.ring)
            set(.dialOutcome, after: span)
        }
    }

    /// The gatekeeper refused: nothing was reserved, so there is nothing to give back.
    mutating func contactRefused() {
        contact = nil
        dial(leg.wasRefused(), ifOver: .refused)
    }

    /// The carrier spoke of the leg. One that was given up for unknown rings again from here.
    mutating func legCameUp() {
        dial(leg.cameUp(), ifOver: .unknown)
        guard timers.isOutstanding(.dialOutcome), let created else { return }
        cancel(.dialOutcome)
        set(.ring, after: created.limits.ring + LegMachine.ringMargin)
    }

    mutating func wasAnswered() {
        switch leg.wasAnswered() {
        case .none:
            break
        case .hangUp:
            hangUp()
        case .begin:
            guard let created else { return }
            cancel(.ring, .dialOutcome)
            course = .connecting(since: now)
            set(.longestCall, after: created.limits.longest)
            reopen(stream.wasWanted(), stoppingOld: false)
        }
    }

    mutating func hangUp() {
        ask(.hangUp)
        set(.hangUpConfirmation, after: CallWaits.hangUpConfirmation)
    }

    mutating func hangUpWasNotConfirmed() {
        switch leg.hangUpTimedOut() {
        case .none: break
        case .hangUpAgain: hangUp()
        case .giveUp(let wasAnswered): closeLeg(wasAnswered ? outcomeSoFar : .unknown)
        }
    }

    mutating func legEnded(_ action: LegMachine.EndedAction, cause: HangUpCause) {
        switch action {
        case .none: break
        case .over(wasAnswered: true): closeLeg(outcomeSoFar)
        case .over(wasAnswered: false): closeLeg(course.ending?.outcome ?? CallOutcome(unansweredBecause: cause))
        }
    }

    /// The process died, and the leg with it or since: who answered was left in silence.
    mutating func legWasFoundDead() {
        switch leg.wasFoundDead() {
        case .none:
            break
        case .waitForWord:
            set(.hangUpConfirmation, after: CallWaits.hangUpConfirmation)
        case .over(wasAnswered: true):
            let nothingHeard = disclosure.heard.isEmpty
            closeLeg(course.ending?.outcome ?? farewellOutcome ?? (nothingHeard ? .abandoned : .failed))
        case .over(wasAnswered: false):
            closeLeg(course.ending?.outcome ?? .unknown)
        }
    }

    /// What the call is if its leg ends now.
    private var outcomeSoFar: CallOutcome {
        // Whoever answered while no process had the call, and heard nothing, was left in silence.
        let wasLeftInSilence = incarnation > .first && disclosure.heard.isEmpty
        return course.ending?.outcome ?? farewellOutcome ?? (wasLeftInSilence ? .abandoned : .declined)
    }

    /// The outcome that the dialogue has decided and is only saying goodbye to, or was, before it was cut short.
    var farewellOutcome: CallOutcome? {
        // Put again, a dialogue that has decided its end says goodbye and ends; any other one asks its question.
        var rest = dialogue
        for case .say(let line) in rest.resumed() {
            for case .end(let outcome) in rest.lineHeard(line) { return CallOutcome(outcome) }
        }
        return nil
    }
}
