/// What could be read of a tape.
package struct TapeReading: Hashable, Sendable {
    /// Where it ends before its end. What was read before that point is good.
    package struct Shortfall: Hashable, Sendable, CustomStringConvertible {
        package enum Cause: Hashable, Sendable {
            /// The file ends in mid-chunk or without its final chunk: the process that wrote it died.
            case cutOff
            /// A chunk is not as it was sealed, or not in its place.
            case damaged
            case fileMissing
        }

        /// The part of the tape, from 1; each process that wrote to it began one.
        package let part: Int
        package let goodChunks: Int
        package let cause: Cause

        package init(part: Int, goodChunks: Int, cause: Cause) {
            self.part = part
            self.goodChunks = goodChunks
            self.cause = cause
        }

        package var description: String {
            let found = "part \(part) of the tape, after \(goodChunks) good chunks"
            return switch cause {
            case .cutOff: "\(found), is cut off: its writer died"
            case .damaged: "\(found), is damaged"
            case .fileMissing: "part \(part) of the tape has no file"
            }
        }
    }

    package let entries: [[UInt8]]
    /// At most one a part; empty for a whole tape.
    package let shortfalls: [Shortfall]

    package init(entries: [[UInt8]], shortfalls: [Shortfall]) {
        self.entries = entries
        self.shortfalls = shortfalls
    }
}
