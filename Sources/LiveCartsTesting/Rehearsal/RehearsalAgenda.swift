import CallCore

/// What the world of a rehearsal is about to do, in the order of time; what comes at the same time, in the order of its planning.
struct RehearsalAgenda: Sendable {
    struct Item: Sendable {
        let time: CallTime
        let event: CallEvent
    }

    private(set) var items: [Item] = []

    mutating func add(_ event: CallEvent, at time: CallTime) {
        let place = items.firstIndex { $0.time > time } ?? items.endIndex
        items.insert(Item(time: time, event: event), at: place)
    }

    mutating func popFirst() -> Item? {
        items.isEmpty ? nil : items.removeFirst()
    }

    mutating func dropTimer(_ kind: TimerKind) {
        items.removeAll { item in
            if case .timerFired(let fired) = item.event { fired.timer.kind == kind } else { false }
        }
    }

    /// Drops all that was still to come of an utterance, and gives its marks.
    mutating func dropPlayout() -> [CallEvent] {
        var marks: [CallEvent] = []
        items.removeAll { item in
            switch item.event {
            case .markReturned:
                marks.append(item.event)
                return true
            case .rendered, .segmentSent: return true
            default: return false
            }
        }
        return marks
    }
}
