import Dialogue

// The caller's turns: when they begin and end, and what their words bring about.
extension CallMachine {
    mutating func speechStarted(at pacer: PacerPosition?) {
        guard stream.isLive, !course.isSettling else { return }
        switch turn.speechStarted() {
        case .none: break
        case .began: cancel(.noInput, .greeting, .understanding)
        case .extended: cancel(.endpoint, .understanding)
        }
        guard course == .talking, playout.callerSpoke(at: pacer) == .clear else { return }
        clearStream()
        cancel(.markOverdue)
    }

    mutating func speechPaused(after silence: TimeSpan) {
        guard stream.isLive, !course.isSettling else { return }
        follow(turn.speechPaused(silence: silence, at: now, expecting: dialogue.expectation))
    }

    /// The recogniser is done with a turn.
    mutating func recognised(_ words: CallerTurn.Words, of number: TurnNumber) {
        if number == turn.number, words != .lost { suspicion = .none }
        if course.isSettling {
            guard number == turn.number else { return }
            return suspicion.isPossible ? takeSuspicionForStop() : lastWordsAreKnown()
        }
        follow(turn.recognised(words, of: number, at: now, expecting: dialogue.expectation))
    }

    mutating func recogniserIsLate() {
        if course.isSettling {
            return suspicion.isPossible ? takeSuspicionForStop() : lastWordsAreKnown()
        }
        guard turn.isActive else { return takeSuspicionForStop() }
        follow(turn.recogniserTimedOut())
    }

    /// Whether the end of the turn waits for its words. A hello is answered without, unless it may have been a stop.
    var needsWords: Bool { course != .greeting || suspicion.isPossible }

    mutating func follow(_ action: TurnMachine.Action) {
        switch action {
        case .none: break
        case .setEndpoint(let span): set(.endpoint, after: span)
        case .awaitWords: set(.understanding, after: CallWaits.understanding)
        case .ended(let result):
            cancel(.endpoint, .understanding)
            turnEnded(result)
        }
    }

    private mutating func turnEnded(_ result: TurnMachine.Result) {
        // Possibly a stop, and nobody will ever know: when unsure, it was one.
        if result == .lost, suspicion.isPossible { return takeSuspicionForStop() }
        switch course {
        case .greeting: beginDialogue()
        case .talking: take(result)
        case .placing, .connecting, .ending, .settling, .finished: break
        }
        tellExpectation()
    }
}

// MARK: - Words

extension CallMachine {
    /// What a turn of the caller brings about. Play-out that was cut for it goes on where it was cut, unless the words make it pointless.
    private mutating func take(_ result: TurnMachine.Result) {
        let hush = hushForTurn()
        switch result {
        case .nothing:
            if hush == .asked { agenda.isHeld = true }
            proceed()
        case .lost:
            wordsWereLost()
        case .understood(let understood):
            hearingFailures = 0
            answer(understood.intent, after: hush)
        }
    }

    /// Why the agent was silent when the caller spoke.
    private enum Hush {
        /// It had finished: the words are an answer.
        case finished
        /// It was cut.
        case cut
        /// It had asked for the words again.
        case asked
        /// It is speaking on, or was about to speak: the words answer something older.
        case speaking, aboutToSpeak
    }

    private mutating func hushForTurn() -> Hush {
        if let rest = playout.takeRemains() {
            agenda.lines.insert(rest, at: 0)
            return .cut
        }
        if playout.live != nil { return .speaking }
        if agenda.isHeld {
            agenda.isHeld = false
            return .asked
        }
        return agenda.lines.isEmpty ? .finished : .aboutToSpeak
    }

    private mutating func answer(_ intent: Intent, after hush: Hush) {
        switch hush {
        case .aboutToSpeak:
            // They have not heard what would be answered; what must be acted on in any case was acted on, and is only told.
            if intent == .recordingObjection {
                agenda.lines.insert(PlannedLine(script[.recordingOff], origin: .house), at: 0)
            }
            proceed()
        case .cut where !intent.interrupts:
            proceed()
        case .speaking where !intent.interrupts:
            break
        case .speaking:
            stopTalking()
            follow(intent)
        case .cut, .asked, .finished:
            follow(intent)
        }
    }

    private mutating func follow(_ intent: Intent) {
        if let rest = playout.takeRemains() { agenda.lines.insert(rest, at: 0) }
        let actions = dialogue.understood(intent)
        // Nothing to answer, as while an offer is being looked for: what was being said goes on.
        if !actions.isEmpty { agenda.clear() }
        if intent.interrupts { party.answeredSensibly() }
        perform(actions)
        proceed()
    }

    private mutating func wordsWereLost() {
        // The agent speaks on, or has yet to say what would be answered: nothing is worth asking for again.
        guard playout.live == nil else { return }
        hearingFailures += 1
        guard hearingFailures <= Self.hearingFailureLimit else {
            return end(for: .trouble, as: farewellOutcome ?? .failed, saying: .sorryTrouble)
        }
        agenda.isHeld = true
        say(PlannedLine(script[.sorryAgain], origin: .house))
    }

    /// How often in a row the caller is asked to say it again because our recogniser failed.
    package static let hearingFailureLimit = 2

    mutating func keyPressed(_ key: TelephoneKey) {
        switch key {
        case .zero:
            guard course == .talking, stream.isLive else { return }
            stopTalking()
            follow(Intent.humanRequest)
        // Nine is a stop and was raised as one; of the others not even the digit is known (PCI-4).
        case .nine, .other:
            break
        }
    }

    mutating func callerStayedSilent() {
        guard course == .talking, stream.isLive, playout.live == nil, !turn.isActive else { return }
        if agenda.isHeld, !agenda.lines.isEmpty {
            agenda.isHeld = false
            return proceed()
        }
        agenda.isHeld = false
        let actions = dialogue.stayedSilent()
        perform(actions.isEmpty ? dialogue.resumed() : actions)
        proceed()
    }
}

extension Intent {
    /// Whether it is more than a sign of listening, so that the agent gives way.
    fileprivate var interrupts: Bool {
        switch self {
        // A refusal is being said, or was: it is not cut for the words that it refuses.
        case .backchannel, .greeting, .secretGiven: false
        case .yes, .no, .accept, .repeatPlease, .whoIsThis, .askAI, .priceObjection, .laterObjection, .callback,
            .textLink, .shippingConcern, .technicalTrouble, .comparing, .productQuestion, .alreadyBought,
            .notInterested,
            .goodbye, .humanRequest, .recordingObjection, .privacyRequest, .wrongPerson, .minorSuspected, .emergency,
            .vulnerable,
            .other:
            true
        }
    }
}
