import Compliance
import Dialogue

// How a call ends: politely, for the concern that goes first, and always.
extension CallMachine {
    /// Ends the call for `concern` with a last line, or at once if nothing can be said; unless it is ending for something weightier.
    mutating func end(for concern: CallConcern, as outcome: CallOutcome, saying line: ReservedLine?) {
        guard course.yields(to: concern), !course.isSettling else { return }
        if concern != .stop {
            // A stop goes before every other ending, also one that only may be one: nobody would ask for the words again.
            if suspicion.isPossible { return takeSuspicionForStop() }
            if farewellOutcome == .optedOut {
                return suppress(.notInterested, words: nil, confirming: .stopConfirmation, for: .stop, as: .optedOut)
            }
        }
        fallSilent()
        course = .ending(CallEnding(concern: concern, outcome: outcome, stage: .leaving))
        if let line {
            sayLastWords(line)
        } else {
            leave()
        }
    }

    /// Stops what is being said and everything that was going to be said.
    mutating func fallSilent() {
        if playout.stopped() == .clear { clearStream() }
        playout.wasLost()
        agenda.clear()
        suspicion = .none
        cancel(.greeting, .noInput, .markOverdue, .offerReply, .noStream)
    }

    func canBeHeard() -> Bool { leg.isAnswered && stream.isLive }

    mutating func sayLastWords(_ line: ReservedLine) {
        guard canBeHeard() else {
            // A stream is opened in an ending only by a process that has just taken the call over.
            return timers.isOutstanding(.noStream) ? changeStage(to: .reopening(then: line)) : leave()
        }
        changeStage(to: .lastWords)
        say(PlannedLine(script[line], origin: .farewell))
    }

    /// Gives the leg up; a leg that is not there yet is ended when it turns up.
    mutating func leave() {
        changeStage(to: .leaving)
        switch leg.endAsked() {
        case .hangUp: hangUp()
        case .wait: break
        }
    }

    mutating func changeStage(to stage: CallEnding.Stage) {
        guard case .ending(var ending) = course else { return }
        ending.stage = stage
        course = .ending(ending)
    }

    /// The leg is over. Last words may still be a stop, and a stop may still be on its way to the store: both are waited for.
    mutating func closeLeg(_ outcome: CallOutcome) {
        guard !course.isSettling else { return }
        let ending = course.ending ?? CallEnding(concern: .dialogue, outcome: outcome, stage: .leaving)
        let outcome = ending.concern == .stop ? ending.outcome : outcome
        if ending.isStoring {
            course = .settling(ending)
        } else if ending.concern != .stop, outcome == .optedOut {
            course = .settling(ending)
            suppress(.notInterested, words: nil, confirming: .stopConfirmation, for: .stop, as: .optedOut)
        } else if ending.concern != .stop, turn.isActive || suspicion.isPossible {
            course = .settling(CallEnding(concern: ending.concern, outcome: outcome, stage: .leaving))
            playout.wasLost()
            agenda.clear()
            cancel(.greeting, .noInput, .markOverdue, .offerReply, .noStream, .endpoint, .hangUpConfirmation)
            set(.understanding, after: CallWaits.understanding)
        } else {
            finish(outcome)
        }
    }

    /// Closes the call, once the store has answered for all that it was asked for. A promised text is queued beside the outcome, so that both
    /// are stored or none.
    mutating func finish(_ outcome: CallOutcome) {
        releaseUnsaidOffer()
        guard store.isIdle else { return file(as: outcome) }
        if let textDue, outcome.keepsPromisedText, !logIsLost {
            ask(.queueText(QueueText(text: textDue, offer: offer?.id)))
        }
        ask(.finish(Finish(outcome: outcome)))
        timers.close()
        playout.wasLost()
        agenda.clear()
        course = .finished(outcome)
    }

    /// Everything is over but for the store's word, which is waited for a limited time.
    private mutating func file(as outcome: CallOutcome) {
        let concern = course.ending?.concern ?? .dialogue
        course = .settling(CallEnding(concern: concern, outcome: outcome, stage: .filing))
        playout.wasLost()
        agenda.clear()
        cancel(
            .ring, .dialOutcome, .noStream, .greeting, .endpoint, .noInput, .markOverdue, .understanding, .offerReply,
            .longestCall, .carrierVoice, .hangUpConfirmation)
    }
}

// MARK: - Who else ends it

extension CallMachine {
    mutating func outsideDecides(_ event: CallEvent) {
        if event == .orderCompleted {
            // Bought: no text, no offer, nothing more to say (FRQ-6).
            textDue = nil
            end(for: .toldToEnd, as: leg.isAnswered ? .accepted : .noAnswer, saying: .goodbye)
            return
        }
        guard case .toldToEnd(let told) = event else { return }
        switch told.reason {
        case .suppressed:
            stoppedElsewhere()
        case .killSwitch:
            textDue = nil
            end(for: .toldToEnd, as: .failed, saying: .sorryTrouble)
        case .logLost:
            textDue = nil
            logWasLost()
            end(for: .toldToEnd, as: .failed, saying: .sorryTrouble)
        case .draining, .operator:
            end(for: .toldToEnd, as: farewellOutcome ?? .failed, saying: .sorryTrouble)
        }
    }

    mutating func partyDecides(_ event: CallEvent) {
        switch event {
        case .partyDetected(let detected):
            switch party.wasDetected(detected.party) {
            case .none: break
            case .leave(let outcome): end(for: .machineAnswered, as: outcome, saying: nil)
            case .endWithMinor: endForHouse(.minor)
            }
        case .understood(let understood):
            guard let rule = HouseRule(understood.intent) else { return }
            // Whatever the words seemed to become, they are known now.
            if understood.turn == turn.number { suspicion = .none }
            endForHouse(rule.outcome)
            if course.isSettling { lastWordsAreKnown() }
        default:
            break
        }
    }

    /// Ends for an answer that ends a call whatever its script says.
    private mutating func endForHouse(_ outcome: DialogueOutcome) {
        switch outcome {
        case .minor:
            suppress(.minorSuspected, words: nil, confirming: .minorEnd, for: .unfitParty, as: .minor)
        case .wrongPerson:
            suppress(.wrongNumber, words: nil, confirming: .wrongPersonEnd, for: .unfitParty, as: .wrongPerson)
        case .emergency:
            textDue = nil
            end(for: .unfitParty, as: .declined, saying: .emergencyEnd)
        case .vulnerable:
            textDue = nil
            end(for: .unfitParty, as: .declined, saying: .careEnd)
        case .accepted, .declined, .callback, .notInterested, .unresponsive, .misunderstood, .tooLong:
            break
        }
    }

    mutating func timeIsUp() {
        guard let ending = course.ending else {
            return end(for: .trouble, as: farewellOutcome ?? .declined, saying: .timeOver)
        }
        guard !ending.isStoring else { return }
        leave()
    }
}
