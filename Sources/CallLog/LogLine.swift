package import CallCore

/// A line of a call log: its record, and whatever a newer program wrote beside it.
package struct LogLine: Equatable, Sendable {
    package let record: LogRecord
    /// Fields that this program does not know; they are written again as they were read.
    let unknown: JSONValue?

    package init(_ record: LogRecord) {
        self.record = record
        self.unknown = nil
    }

    init(_ record: LogRecord, unknown: JSONValue?) {
        self.record = record
        self.unknown = unknown
    }
}
