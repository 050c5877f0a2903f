import Compliance
import Dialogue

// Another process owns the call from here on. Its marks, its stream and its ears are new; what it may still say depends on how far the call was.
extension CallMachine {
    mutating func resumed(_ resumed: Resumed) {
        // The ears of this process were told nothing yet.
        expected = nil
        guard resumed.legIsAlive else { return legWasFoundDead() }
        guard leg.isAnswered else {
            if !resumed.mayGoOn { end(for: .toldToEnd, as: .failed, saying: nil) }
            return
        }
        let action = stream.becameUseless()
        beginEndingThatIsDue(mayGoOn: resumed.mayGoOn)
        if let line = lineStillOwed() {
            reopen(action, for: line)
        } else {
            reopen(action, stoppingOld: false)
        }
    }

    /// What the first process did not come to: a stop goes before everything, and a log that reads otherwise today is not gone on with.
    private mutating func beginEndingThatIsDue(mayGoOn: Bool) {
        guard course.ending == nil else { return }
        if suspicion.isPossible {
            takeSuspicionForStop()
        } else if farewellOutcome == .optedOut {
            suppress(.notInterested, words: nil, confirming: .stopConfirmation, for: .stop, as: .optedOut)
        } else if !mayGoOn {
            let outcome = farewellOutcome ?? .failed
            fallSilent()
            textDue = nil
            course = .ending(
                CallEnding(concern: .toldToEnd, outcome: outcome, stage: .reopening(then: .sorryTrouble)))
        }
    }

    /// The last words that are worth a stream of their own: those that follow a stop, and those that were waited for with one before.
    private func lineStillOwed() -> ReservedLine? {
        guard case .ending(let ending) = course, !logIsLost else { return nil }
        switch ending.stage {
        case .storing(then: let line), .reopening(then: let line): return line
        case .lastWords:
            guard ending.concern == .stop else { return nil }
            return ReservedLine.allCases.first { $0.id == playout.live?.line }
        case .carrierVoice, .leaving, .filing: return nil
        }
    }

    /// Opens a stream for last words. A stop that is not durable yet goes on being stored meanwhile.
    private mutating func reopen(_ action: StreamMachine.Action, for line: ReservedLine) {
        playout.wasLost()
        turn.hearingWasCutOff()
        cancel(.endpoint, .understanding, .markOverdue, .noInput, .greeting, .noStream)
        switch action {
        case .start(let epoch):
            ask(.startStream(StartStream(epoch: epoch)))
            set(.noStream, after: CallWaits.nextStream)
            if course.ending?.isStoring == false { changeStage(to: .reopening(then: line)) }
        case .none, .fallBack:
            // Nobody can be told any more.
            if course.ending?.isStoring == false { leave() }
        }
    }
}

extension CallMachine {
    /// Counts on from the last record of a log, so that the names of further effects are those that the log gives them, also where this build
    /// asked for other effects than the log holds.
    package mutating func goOn(behind log: CallLog) {
        position = log.last?.sequence.next ?? .first
        incarnation = log.last?.incarnation ?? .first
    }
}
