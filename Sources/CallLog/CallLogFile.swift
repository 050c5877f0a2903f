package import CallCore

/// A call log as it was read from a file.
package struct CallLogFile: Equatable, Sendable {
    package let lines: [LogLine]
    /// The number of the last line, if it was cut off and left out.
    package let truncatedLine: Int?

    package init(lines: [LogLine], truncatedLine: Int?) {
        self.lines = lines
        self.truncatedLine = truncatedLine
    }

    /// The log that the lines make.
    /// - Throws: ``CallLogError`` when the last line was cut off, or the records are out of order.
    package func log() throws(CallLogError) -> CallLog {
        if let truncatedLine { throw CallLogError(.truncated, line: truncatedLine) }
        do {
            return try CallLog(lines.map(\.record))
        } catch {
            throw CallLogError(.notInOrder(error.description))
        }
    }
}
