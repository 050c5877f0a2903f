import Compliance
import Dialogue

// The media stream: opened, lost, opened anew; or the carrier's own voice.
extension CallMachine {
    mutating func troubleDecides(_ event: CallEvent) {
        switch event {
        case .streamFailed(let failed): reopen(stream.failed(failed.epoch), stoppingOld: false)
        case .streamLost(let lost): reopen(stream.lost(lost.epoch), stoppingOld: false)
        case .renderFailed(let failed): utteranceFailed(failed.utterance)
        case .commandFailed(let failed): commandFailed(failed)
        default: break
        }
    }

    private mutating func commandFailed(_ failed: CommandFailed) {
        switch failed.command {
        case .dial:
            // No reply at all leaves it open whether a phone rings.
            if failed.failure == .unreachable {
                dial(leg.becameUnknown(at: now), ifOver: .unknown)
            } else {
                dial(leg.wasRefused(), ifOver: .failed)
            }
        case .hangUp, .startStream, .stopStream, .speak:
            if failed.failure == .callHasEnded {
                // The carrier knows before its webhook does.
                legEnded(leg.hungUp(), cause: .unspecified)
            } else if failed.command == .startStream {
                reopen(stream.timedOut(), stoppingOld: failed.failure == .streamInUse)
            } else if failed.command == .speak {
                carrierFellSilent()
            }
        // A hang-up is asked for again by its timer; an old stream that was not stopped dies with the leg.
        }
    }

    /// Opens the next stream. What was being said and heard is lost with the old one.
    mutating func reopen(_ action: StreamMachine.Action, stoppingOld: Bool) {
        // Once the leg is over there is no stream, and what is still being recognised was heard before.
        guard action != .none, !course.isSettling else { return }
        playout.wasLost()
        turn.hearingWasCutOff()
        cancel(.endpoint, .understanding, .markOverdue, .noInput, .greeting, .noStream)
        if let ending = course.ending {
            // Last words are not worth a new stream.
            if ending.isSpeaking { leave() }
            return
        }
        // The words that would have told are gone: when unsure, it was a stop.
        guard !suspicion.isPossible else { return takeSuspicionForStop() }
        agenda.clear()
        switch action {
        case .none: break
        case .start(let epoch):
            if stoppingOld { ask(.stopStream) }
            ask(.startStream(StartStream(epoch: epoch)))
            tellExpectation()
            set(.noStream, after: disclosure.heard.isEmpty ? CallWaits.firstStream : CallWaits.nextStream)
        case .fallBack: fallBack()
        }
    }

    /// Nobody can hear us: the carrier's own voice says who called and how to opt out (DIA-3).
    mutating func fallBack() {
        guard course.yields(to: .trouble) else { return }
        guard farewellOutcome != .optedOut else {
            // Nothing but a confirmation may follow, and that nobody would hear.
            return suppress(.notInterested, words: nil, confirming: .stopConfirmation, for: .stop, as: .optedOut)
        }
        let outcome: CallOutcome = disclosure.heard.isEmpty ? .abandoned : farewellOutcome ?? .failed
        fallSilent()
        course = .ending(CallEnding(concern: .trouble, outcome: outcome, stage: .carrierVoice))
        ask(.speakByCarrier(SpeakByCarrier(line: ReservedLine.fallbackCarrier.id)))
        set(.carrierVoice, after: CallWaits.carrierVoice)
    }

    mutating func carrierFellSilent() {
        guard case .ending(let ending) = course, ending.stage == .carrierVoice else { return }
        cancel(.carrierVoice)
        leave()
    }

    mutating func streamStarted(_ epoch: StreamEpoch) {
        guard case .live = stream.started(epoch), leg.isAnswered else { return }
        cancel(.noStream)
        if mayStillBeKept { ask(.openRecording) }
        switch course {
        case .connecting(let since):
            course = .greeting
            listenForGreeting(since: since)
        case .greeting:
            // The hello, if there was one, went into the stream that was lost.
            beginDialogue()
        case .talking:
            apologise()
        case .ending(let ending):
            if case .reopening(then: let line) = ending.stage { sayLastWords(line) }
        case .placing, .settling, .finished:
            break
        }
    }

    private mutating func listenForGreeting(since answer: CallTime) {
        let passed = now - answer
        let rest =
            CallWaits.greeting > passed ? TimeSpan(CallWaits.greeting.duration - passed.duration) : .milliseconds(0)
        set(.greeting, after: max(rest, CallWaits.shortestGreeting))
    }

    private mutating func apologise() {
        agenda.clear()
        agenda.lines.append(PlannedLine(script[.recoveryApology], origin: .house))
        perform(dialogue.resumed())
        proceed()
    }

    mutating func clearStream() {
        guard let epoch = stream.liveEpoch else { return }
        ask(.clear(Clear(epoch: epoch)))
    }
}
