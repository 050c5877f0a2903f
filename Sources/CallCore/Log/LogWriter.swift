/// Turns events and their effects into numbered records.
package struct LogWriter: Equatable, Sendable {
    private var incarnation: Incarnation
    private var next: LogSequence
    private var latest: CallTime

    /// Begins a log.
    package init() {
        self.incarnation = .first
        self.next = .first
        self.latest = .zero
    }

    /// Goes on with a log; its next record should be a ``CallEvent/resumed(_:)``, which begins the next incarnation.
    package init(continuing log: CallLog) {
        self.incarnation = log.last?.incarnation ?? .first
        self.next = log.last?.sequence.next ?? .first
        self.latest = log.last?.time ?? .zero
    }

    /// The event and its effects as they stand in the log. A time before that of the last record counts as that.
    package mutating func write(_ event: CallEvent, _ effects: [CallEffect], at time: CallTime) -> [LogRecord] {
        latest = max(latest, time)
        if case .resumed = event { incarnation = incarnation.next }
        let answered = next
        var records = [record(.event(event))]
        for (index, effect) in effects.enumerated() {
            let id = EffectID(incarnation: incarnation, event: answered, index: index)
            records.append(record(.effect(id, effect)))
        }
        return records
    }

    private mutating func record(_ entry: LogEntry) -> LogRecord {
        defer { next = next.next }
        return LogRecord(sequence: next, incarnation: incarnation, time: latest, entry: entry)
    }
}
