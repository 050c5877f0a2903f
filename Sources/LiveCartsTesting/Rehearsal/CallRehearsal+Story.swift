package import CallCore
package import Dialogue

// What tests read.
extension CallRehearsal {
    package var events: [CallEvent] {
        log.records.compactMap { if case .event(let event) = $0.entry { event } else { nil } }
    }

    package var effects: [CallEffect] {
        log.records.compactMap { if case .effect(_, let effect) = $0.entry { effect } else { nil } }
    }

    /// The utterances that were begun, in order.
    package var said: [Say] {
        effects.compactMap { if case .say(let say) = $0 { say } else { nil } }
    }

    /// Their lines.
    package var linesSaid: [LineID] { said.map(\.line) }

    /// The line that is being said.
    package var line: LineID? { machine.liveUtterance?.line }

    /// Effects and events by name, as they stand in the log.
    package var names: [String] {
        log.records.map { record in
            switch record.entry {
            case .event(let event): event.name.rawValue
            case .effect(_, let effect): effect.name.rawValue
            }
        }
    }

    /// Goes on until a line is being said.
    @discardableResult
    package mutating func run(untilSaying line: LineID) -> Bool {
        run { $0.line == line }
    }

    /// Goes on until a line was said and heard to its end.
    @discardableResult
    package mutating func run(untilHeard line: LineID) -> Bool {
        guard run(untilSaying: line) else { return false }
        return run { $0.line != line }
    }

    package mutating func runToEnd() {
        run { $0.machine.isFinished }
    }
}
