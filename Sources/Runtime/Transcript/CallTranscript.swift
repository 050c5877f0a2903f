package import CallCore
import Dialogue

/// Who said what in a call, what of it was heard, and what was decided: read off its log, without any words.
///
/// What the agent said counts as heard only by its marks. A mark that comes back after a `clear` tells nothing, for the carrier then returns
/// those of what it threw away.
package struct CallTranscript: Equatable, Sendable {
    /// In the order in which they began.
    package private(set) var entries: [TranscriptEntry] = []

    private var lines: [UtteranceID: LineID] = [:]
    private var playing: [Clause] = []
    private var isCut = false
    /// When the clause before ended, so that the next one began.
    private var lastEnd = CallTime.zero
    /// When the caller began what is not heard out yet.
    private var speechBegan: CallTime?

    /// A clause on its way to the caller.
    private struct Clause: Equatable {
        let line: LineID
        let rendered: RenderedSegment
        let at: CallTime
        var isSent = false
    }

    package init(_ records: [LogRecord]) {
        for record in records { take(record) }
        giveUp(at: records.last?.time ?? .zero)
        entries = entries.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    private mutating func take(_ record: LogRecord) {
        switch record.entry {
        case .event(let event):
            take(event, at: record.time)
            if let decision = event.decision { note(event.name.rawValue, decision, at: record.time) }
        case .effect(_, let effect):
            take(effect)
            if let decision = effect.decision { note(effect.name.rawValue, decision, at: record.time) }
        }
    }

    private mutating func note(_ name: String, _ text: String, at time: CallTime) {
        entries.append(TranscriptEntry(at: time, kind: .decision(name: name, text), words: nil))
    }

    private mutating func take(_ effect: CallEffect) {
        switch effect {
        case .say(let say): lines[say.utterance] = say.line
        case .clear: isCut = true
        case .dial, .hangUp, .startStream, .stopStream, .expect, .reserveOffer, .releaseOffer, .releaseContact,
            .openRecording, .storeContentKey, .discardContent, .storeSuppression, .queueText, .speakByCarrier,
            .setTimer, .cancelTimer, .finish:
            break
        }
    }

    private mutating func take(_ event: CallEvent, at time: CallTime) {
        switch event {
        case .rendered(let rendered): began(rendered, at: time)
        case .segmentSent(let sent): leftForCarrier(sent.segment)
        case .markReturned(let mark): marked(mark.mark.segment, at: time)
        case .cleared(let cleared): wasCleared(cleared.position, at: time)
        case .speechStarted: speechBegan = speechBegan ?? time
        case .heard(let heard): callerSaid(heard, at: time)
        case .heardNothing, .hearingFailed: speechBegan = nil
        case .streamLost, .streamFailed, .resumed, .hungUp: giveUp(at: time)
        case .created, .contactAllowed, .contactRefused, .dialAccepted, .dialFailed, .dialUnknown, .ringing, .answered,
            .partyDetected, .greetingEnded, .commandFailed, .streamStarted, .speechPaused,
            .heardPartial, .understood, .secretHeard, .keyPressed, .renderFailed, .carrierSpoke,
            .offerReserved, .offerDenied, .offerReleased, .contactReleased, .contentKeyStored, .contentDestroyed,
            .suppressionStored, .storeFailed, .orderCompleted, .toldToEnd, .timerFired:
            break
        }
    }
}

// MARK: - The caller

extension CallTranscript {
    /// Later words of a turn replace the earlier ones.
    private mutating func callerSaid(_ heard: Heard, at time: CallTime) {
        let kind = TranscriptEntry.Kind.caller(heard.turn)
        let earlier = entries.lastIndex { $0.kind == kind }
        let began = earlier.map { entries[$0].at } ?? speechBegan ?? time
        let entry = TranscriptEntry(at: began, kind: kind, words: heard.words)
        if let earlier { entries[earlier] = entry } else { entries.append(entry) }
        speechBegan = nil
    }
}

// MARK: - The agent

extension CallTranscript {
    private mutating func began(_ rendered: Rendered, at time: CallTime) {
        guard let line = lines[rendered.utterance] else { return }
        isCut = false
        playing += rendered.segments.map { Clause(line: line, rendered: $0, at: time) }
    }

    private mutating func leftForCarrier(_ segment: SegmentID) {
        guard let index = playing.firstIndex(where: { $0.rendered.segment == segment }) else { return }
        playing[index].isSent = true
    }

    private mutating func marked(_ segment: SegmentID, at time: CallTime) {
        guard !isCut, let index = playing.firstIndex(where: { $0.rendered.segment == segment }) else { return }
        end(playing.remove(at: index), .heard, at: time)
    }

    /// Play-out stopped at `position`; what lies before it was played, and yet no mark proves it.
    private mutating func wasCleared(_ position: PacerPosition?, at time: CallTime) {
        for clause in playing {
            let segment = clause.rendered.segment
            if let position, segment == position.segment {
                end(clause, .cut(position.heard), at: time)
            } else if clause.isSent, position.map({ segment < $0.segment }) ?? true {
                end(clause, .cut(clause.rendered.length), at: time)
            } else {
                end(clause, .unheard, at: time)
            }
        }
        playing = []
        isCut = false
    }

    /// The stream, the leg or the process is gone: what has no mark is not known to have been heard.
    private mutating func giveUp(at time: CallTime) {
        for clause in playing { end(clause, clause.isSent ? .cut(nil) : .unheard, at: time) }
        playing = []
        isCut = false
    }

    private mutating func end(_ clause: Clause, _ hearing: TranscriptEntry.Hearing, at time: CallTime) {
        entries.append(
            TranscriptEntry(
                at: max(clause.at, lastEnd),
                kind: .agent(line: clause.line, segment: clause.rendered.segment, hearing),
                words: clause.rendered.words))
        lastEnd = time
    }
}
