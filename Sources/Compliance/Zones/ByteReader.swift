/// Reads big-endian numbers out of bytes and never past their end.
struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    private(set) var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        self.position = bytes.startIndex
    }

    var isAtEnd: Bool { position >= bytes.endIndex }

    mutating func take(_ count: Int) throws(TimeZoneFileError) -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.endIndex - position else { throw .truncated(at: position) }
        defer { position += count }
        return bytes[position..<position + count]
    }

    mutating func byte() throws(TimeZoneFileError) -> UInt8 {
        guard position < bytes.endIndex else { throw .truncated(at: position) }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func unsigned16() throws(TimeZoneFileError) -> Int {
        try take(2).reduce(0) { $0 << 8 | Int($1) }
    }

    mutating func unsigned32() throws(TimeZoneFileError) -> Int {
        try take(4).reduce(0) { $0 << 8 | Int($1) }
    }

    mutating func signed32() throws(TimeZoneFileError) -> Int {
        Int(Int32(truncatingIfNeeded: try unsigned32()))
    }

    mutating func signed64() throws(TimeZoneFileError) -> Int64 {
        try Int64(bitPattern: take(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) })
    }
}
