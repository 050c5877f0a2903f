/// Reads the records of a tape from bytes that are fed piece by piece, as sealed chunks are opened.
///
/// A tape that breaks off in the middle of a record, as after a crash, gives all records before that; ``unread`` then tells how
/// many bytes were left over.
package struct TapeReader: Sendable {
    private var bytes: [UInt8] = []
    private var position = 0
    private var consumed = 0
    private var hasHeader = false

    /// A reader at the beginning of a tape.
    package init() {}

    /// A reader of a whole tape.
    package init(_ tape: [UInt8]) {
        feed(tape)
    }

    /// Bytes fed and not yet part of a record: at the end of the tape, the length of a torn record.
    package var unread: Int { bytes.count - position }

    /// Adds the next bytes of the tape; read all records before feeding more, to keep little in memory.
    package mutating func feed(_ next: [UInt8]) {
        consumed += position
        bytes.removeFirst(position)
        position = 0
        bytes += next
    }

    /// The next record, or `nil` when more bytes are needed or the tape is at its end.
    ///
    /// - Throws: ``TapeError/notATape``, ``TapeError/unknownVersion(_:)``, ``TapeError/damagedRecord(offset:)``,
    ///   ``TapeError/unknownFormat(code:offset:)``; the reader then stays where it is.
    package mutating func next() throws(TapeError) -> TapeRecord? {
        guard try readHeader() else { return nil }
        guard unread >= TapeFraming.recordHead else { return nil }
        let flags = bytes[position + 1]
        guard
            bytes[position] == TapeFraming.recordMark, flags & 0x0E == 0,
            let direction = TapeRecord.Direction(rawValue: flags & 1)
        else { throw .damagedRecord(offset: consumed + position) }
        guard let format = TapeFraming.format(code: flags >> 4) else {
            throw .unknownFormat(code: Int(flags >> 4), offset: consumed + position)
        }
        let length = Int(number(at: 14, bytes: 2))
        guard unread >= TapeFraming.recordHead + length else { return nil }
        let start = position + TapeFraming.recordHead
        let record = TapeRecord(
            direction: direction, arrival: .milliseconds(Int64(number(at: 2, bytes: 4))),
            chunk: Int(Int64(bitPattern: number(at: 6, bytes: 8))), format: format,
            payload: Array(bytes[start..<start + length]))
        position = start + length
        return record
    }

    private mutating func readHeader() throws(TapeError) -> Bool {
        if hasHeader { return true }
        let header = TapeFraming.header
        guard unread >= header.count else {
            // A beginning that is already wrong will not become right.
            guard header.starts(with: bytes) else { throw .notATape }
            return false
        }
        guard bytes.starts(with: header[..<6]) else { throw .notATape }
        guard bytes[6] == TapeFraming.version else { throw .unknownVersion(Int(bytes[6])) }
        position = header.count
        hasHeader = true
        return true
    }

    private func number(at offset: Int, bytes count: Int) -> UInt64 {
        (0..<count).reduce(0) { $0 | UInt64(bytes[position + offset + $1]) << (8 * $1) }
    }
}
