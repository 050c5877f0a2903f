/// One line of a call's log.
package struct LogRecord: Equatable, Sendable {
    package let sequence: LogSequence
    package let incarnation: Incarnation
    package let time: CallTime
    package let entry: LogEntry

    package init(sequence: LogSequence, incarnation: Incarnation, time: CallTime, entry: LogEntry) {
        self.sequence = sequence
        self.incarnation = incarnation
        self.time = time
        self.entry = entry
    }
}
