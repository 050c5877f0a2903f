import Dialogue
import OrderedCollections

// What the agent says: one line at a time, each clause counted as heard when its mark comes back.
extension CallMachine {
    /// Says the next line of the agenda if nobody is speaking; with nothing left to say, listens.
    mutating func proceed() {
        guard course == .talking, stream.isLive, !turn.isActive, playout.live == nil, !suspicion.isPossible else {
            return
        }
        guard !agenda.isHeld, let next = agenda.lines.first, let line = script.lines[next.line] else {
            return awaitAnswer()
        }
        guard next.origin == .dialogue else { return sayNext() }
        switch disclosure.settle(before: line, in: script, without: untrueParts) {
        case .none: sayNext()
        case .say(let debt): say(debt)
        case .hopeless: end(for: .trouble, as: farewellOutcome ?? .failed, saying: .goodbye)
        }
    }

    private mutating func sayNext() {
        say(agenda.lines.removeFirst())
    }

    mutating func say(_ wish: PlannedLine) {
        guard let line = script.lines[wish.line] else { return }
        let plan = wish.without(untrueParts, of: line)
        guard !line.speaksOfOffer || offer != nil else {
            return end(for: .trouble, as: .failed, saying: .sorryTrouble)
        }
        cancel(.noInput)
        let utterance = playout.began(plan)
        disclosure.began(plan, in: script)
        ask(
            .say(
                Say(
                    utterance: utterance.id, line: plan.line, segments: utterance.segments,
                    offer: line.speaksOfOffer ? offer?.id : nil)))
        set(
            .markOverdue, after: nobodyHeardUs && incarnation == .first ? CallWaits.firstRendering : CallWaits.rendering
        )
    }

    /// Whether the person does not know yet who calls: silence from here on is an abandoned call.
    private var nobodyHeardUs: Bool { course == .talking && disclosure.heard.isEmpty }

    /// The agent has finished: the caller's turn, and the patience for their silence.
    private mutating func awaitAnswer() {
        tellExpectation()
        guard !timers.isOutstanding(.noInput), !timers.isOutstanding(.offerReply) else { return }
        set(.noInput, after: CallWaits.noInput)
    }

    /// Opens the caller's next turn, or says what else is expected in it.
    mutating func tellExpectation() {
        switch course {
        case .placing, .ending, .settling, .finished: return
        case .connecting, .greeting, .talking: break
        }
        let expect = Expect(turn: turn.number, expectation: dialogue.expectation)
        guard expect != expected else { return }
        expected = expect
        ask(.expect(expect))
    }

    /// Cuts what is being said, whether or not it yields to speech.
    mutating func stopTalking() {
        guard course == .talking, playout.stopped() == .clear else { return }
        clearStream()
        cancel(.markOverdue)
    }
}

// MARK: - What became of it

extension CallMachine {
    mutating func utteranceRendered(_ rendered: Rendered) {
        guard playout.isSaying(rendered.utterance) else { return }
        playout.rendered()
        if let line = playout.live?.line { offerIsSaid(in: line) }
        let length = rendered.segments.reduce(TimeSpan.milliseconds(0)) { $0 + $1.length }
        set(.markOverdue, after: length + CallWaits.markMargin)
    }

    mutating func utteranceFailed(_ utterance: UtteranceID) {
        guard playout.isSaying(utterance) else { return }
        playout.wasLost()
        cancel(.markOverdue)
        if nobodyHeardUs {
            fallBack()
        } else if course.ending == nil {
            end(for: .trouble, as: farewellOutcome ?? .failed, saying: .sorryTrouble)
        } else {
            leave()
        }
    }

    mutating func streamCleared(_ cleared: Cleared) {
        guard cleared.epoch == stream.liveEpoch else { return }
        playout.cleared(at: cleared.position)
    }

    mutating func markReturned(_ mark: MarkName) {
        // Marks of an earlier process or stream tell nothing about this one.
        guard mark.incarnation == incarnation, mark.epoch == stream.liveEpoch else { return }
        switch playout.marked(mark.segment) {
        case .none:
            break
        case .heard(let segment, of: let plan):
            segmentHeard(segment, of: plan, by: mark)
        case .heardLast(let segment, of: let plan):
            cancel(.markOverdue)
            segmentHeard(segment, of: plan, by: mark)
            lineHeard(plan)
        }
    }

    private mutating func segmentHeard(_ segment: PlannedSegment, of plan: PlannedLine, by mark: MarkName) {
        disclosure.heardSegment(segment.ordinal, of: plan.line, in: script)
        if disclosure.heard.contains(MandatoryParts(.recordingNotice)) { noticeWasHeard(mark) }
    }

    private mutating func lineHeard(_ plan: PlannedLine) {
        switch course {
        case .talking:
            if plan.origin == .dialogue { perform(dialogue.lineHeard(plan.line)) }
            proceed()
        case .ending(let ending) where ending.stage == .lastWords:
            leave()
        case .placing, .connecting, .greeting, .ending, .settling, .finished:
            break
        }
    }

    /// Frames went out and no mark came back: the stream swallows what is said.
    mutating func marksAreOverdue() {
        if course.ending != nil {
            leave()
        } else if nobodyHeardUs, playout.live?.isRendered == false {
            // Another stream would carry no more than this one: there is nothing to be heard.
            fallBack()
        } else {
            reopen(stream.becameUseless(), stoppingOld: true)
        }
    }
}
