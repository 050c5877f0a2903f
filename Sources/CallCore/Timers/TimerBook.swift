/// The timers that a call has set: which are out, and which firing still means something.
package struct TimerBook: Equatable, Sendable {
    private var entries: [Entry] = []

    private struct Entry: Equatable {
        let kind: TimerKind
        var setting: TimerSetting
        /// Nil once it fired or was taken back.
        var due: CallTime?
    }

    package init() {}

    /// A timer that will fire unless it is set anew or taken back.
    package struct Outstanding: Equatable, Sendable {
        package let timer: TimerID
        package let due: CallTime

        package init(timer: TimerID, due: CallTime) {
            self.timer = timer
            self.due = due
        }
    }

    /// In the order in which their kinds were first set.
    package var outstanding: [Outstanding] {
        entries.compactMap { entry in
            entry.due.map { Outstanding(timer: TimerID(kind: entry.kind, setting: entry.setting), due: $0) }
        }
    }

    package func isOutstanding(_ kind: TimerKind) -> Bool {
        entries.contains { $0.kind == kind && $0.due != nil }
    }

    /// Sets a timer, replacing one of the same kind.
    package mutating func set(_ kind: TimerKind, due: CallTime) -> TimerID {
        guard let index = entries.firstIndex(where: { $0.kind == kind }) else {
            entries.append(Entry(kind: kind, setting: .first, due: due))
            return TimerID(kind: kind, setting: .first)
        }
        entries[index].setting = entries[index].setting.next
        entries[index].due = due
        return TimerID(kind: kind, setting: entries[index].setting)
    }

    /// Takes a timer back; nil when none is out.
    package mutating func cancel(_ kind: TimerKind) -> TimerID? {
        guard let index = entries.firstIndex(where: { $0.kind == kind && $0.due != nil }) else { return nil }
        entries[index].due = nil
        return TimerID(kind: kind, setting: entries[index].setting)
    }

    /// Takes note of a firing; false for one that was replaced, taken back or never set.
    package mutating func fired(_ timer: TimerID) -> Bool {
        guard
            let index = entries.firstIndex(where: {
                $0.kind == timer.kind && $0.setting == timer.setting && $0.due != nil
            })
        else { return false }
        entries[index].due = nil
        return true
    }

    /// The call is over: nothing fires any more.
    package mutating func close() {
        for index in entries.indices {
            entries[index].due = nil
        }
    }
}
