import CallCore
import Dialogue

/// What a call's log says about what was spoken, and when against its stop.
struct DemoSpokenLog {
    private let lines: [SegmentID: LineID]
    /// Whether there is a stop that was stored, and a confirmation, and the first stands above the second.
    let isStopStoredBeforeItsConfirmation: Bool

    init(_ log: [LogRecord]) {
        var utterances: [UtteranceID: LineID] = [:]
        var lines: [SegmentID: LineID] = [:]
        var stored: LogSequence?
        var confirmed: LogSequence?
        for record in log {
            switch record.entry {
            case .event(.suppressionStored): stored = stored ?? record.sequence
            case .event(.rendered(let news)):
                for segment in news.segments { lines[segment.segment] = utterances[news.utterance] }
            case .effect(_, .say(let say)):
                utterances[say.utterance] = say.line
                if say.line == ReservedLine.stopConfirmation.id { confirmed = confirmed ?? record.sequence }
            case .event, .effect: break
            }
        }
        self.lines = lines
        if let stored, let confirmed {
            self.isStopStoredBeforeItsConfirmation = stored < confirmed
        } else {
            self.isStopStoredBeforeItsConfirmation = false
        }
    }

    /// The script's name of what a mark on the wire closes; nil when the log knows of no such clause.
    func line(ofMark name: String) -> LineID? {
        MarkName(name).flatMap { lines[$0.segment] }
    }
}
