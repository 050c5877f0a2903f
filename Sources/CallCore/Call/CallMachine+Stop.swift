import Compliance
import Dialogue

// A stop: durable before it is confirmed, and nothing but the confirmation after it.
extension CallMachine {
    mutating func stopDecides(_ event: CallEvent) {
        switch event {
        case .keyPressed:
            suppress(.key, words: nil, confirming: .stopConfirmation, for: .stop, as: .optedOut)
        case .heardPartial(let partial):
            heardStop(partial.stop, words: partial.words, isFinal: false)
        case .understood(let understood):
            heardStop(understood.stop, words: understood.words, isFinal: true)
        case .toldToEnd:
            stoppedElsewhere()
        default:
            break
        }
    }

    private mutating func heardStop(_ match: StopMatch, words: ContentRef, isFinal: Bool) {
        switch match {
        case .none:
            break
        case .possible:
            // Final words are as sure as they get, and a call that is ending does not wait for them: when unsure, it is a stop.
            if isFinal || course.ending != nil {
                suppress(.voicePhrase, words: words, confirming: .stopConfirmation, for: .stop, as: .optedOut)
            } else {
                suspect(words)
            }
        case .certain(.notInterested):
            suppress(.notInterested, words: words, confirming: .stopConfirmation, for: .stop, as: .optedOut)
        case .certain:
            suppress(.voicePhrase, words: words, confirming: .stopConfirmation, for: .stop, as: .optedOut)
        }
    }

    /// The words so far may become a stop: hush, and sell nothing until the final words tell.
    private mutating func suspect(_ words: ContentRef) {
        suspicion = .possible(words)
        stopTalking()
        // Words without a voice before them: nothing else would end the wait for the final ones.
        if !turn.isActive { set(.understanding, after: CallWaits.understanding) }
    }

    /// What looked like a stop was never refuted: it was one.
    mutating func takeSuspicionForStop() {
        guard case .possible(let words) = suspicion else { return }
        suppress(.voicePhrase, words: words, confirming: .stopConfirmation, for: .stop, as: .optedOut)
    }

    /// Makes a stop durable; `line` is said only when it is.
    mutating func suppress(
        _ reason: SuppressionReason, words: ContentRef?, confirming line: ReservedLine, for concern: CallConcern,
        as outcome: CallOutcome
    ) {
        guard course.yields(to: concern) else { return }
        fallSilent()
        textDue = nil
        let ending = CallEnding(concern: concern, outcome: outcome, stage: .storing(then: line))
        course = course.isSettling ? .settling(ending) : .ending(ending)
        awaitedSuppression = ask(.storeSuppression(StoreSuppression(reason: reason, words: words)))
        set(.suppressionReply, after: CallWaits.suppressionReply)
        // Nobody has answered: nothing can be confirmed, and the phone must not go on ringing (REV-6).
        if !leg.isAnswered, leg.endAsked() == .hangUp { hangUp() }
    }

    mutating func suppressionStored() {
        guard let ending = course.ending, case .storing(then: let line) = ending.stage else { return }
        suppressionIsSettled(ending, saying: line)
    }

    /// Not durable, or nobody knows: nothing is confirmed. The driver goes on trying to store it.
    mutating func suppressionFailed() {
        guard let ending = course.ending, ending.isStoring else { return }
        suppressionIsSettled(ending, saying: .stopPoliteEnd)
    }

    private mutating func suppressionIsSettled(_ ending: CallEnding, saying line: ReservedLine) {
        cancel(.suppressionReply)
        if course.isSettling {
            finish(ending.outcome)
        } else {
            sayLastWords(line)
        }
    }

    /// A stop that arrived by another way is durable already, so it is confirmed at once (REV-6).
    mutating func stoppedElsewhere() {
        textDue = nil
        end(for: .stop, as: .optedOut, saying: .stopConfirmation)
    }

    /// The leg is over, and what was said last is known: no stop.
    mutating func lastWordsAreKnown() {
        guard case .settling(let ending) = course, !ending.isStoring else { return }
        finish(ending.outcome)
    }
}
