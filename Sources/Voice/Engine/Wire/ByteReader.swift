/// Reads what ``ByteWriter`` wrote; `nil` where the bytes end too early.
struct ByteReader {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether everything was read.
    var isAtEnd: Bool { offset == bytes.count }

    private var remaining: Int { bytes.count - offset }

    mutating func read<Number: FixedWidthInteger & UnsignedInteger>(_ type: Number.Type) -> Number? {
        let size = Number.bitWidth / 8
        guard remaining >= size else { return nil }
        var value: Number = 0
        for index in offset..<(offset + size) {
            value = value << 8 | Number(truncatingIfNeeded: bytes[index])
        }
        offset += size
        return value
    }

    mutating func readText() -> String? {
        guard let count = read(UInt32.self), count <= remaining else { return nil }
        defer { offset += Int(count) }
        return String(validating: bytes[offset..<(offset + Int(count))], as: UTF8.self)
    }

    mutating func readSamples() -> [Int16]? {
        guard let count = read(UInt32.self), Int(count) * 2 <= remaining else { return nil }
        let start = offset
        offset += Int(count) * 2
        return (0..<Int(count)).map { index in
            Int16(bitPattern: UInt16(bytes[start + 2 * index]) | UInt16(bytes[start + 2 * index + 1]) << 8)
        }
    }
}
