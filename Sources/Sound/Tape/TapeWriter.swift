/// Frames records into bytes, in memory, until they are taken to be sealed.
package struct TapeWriter: Equatable, Sendable {
    /// A chunk of this size is due to be taken: about 8 s of PCMU both ways.
    package static let chunkDue = 128 * 1_024
    /// What is held at most; beyond it records are refused rather than memory eaten.
    package static let mostHeld = 8 * 1_024 * 1_024

    /// Bytes that wait to be taken; whole records only, the tape's header first.
    package private(set) var pending: [UInt8]
    /// Records refused because ``mostHeld`` bytes were waiting.
    package private(set) var refused = 0

    /// The writer of a new tape.
    package init() {
        pending = []
        pending.reserveCapacity(Self.chunkDue + 4_096)
        pending += TapeFraming.header
    }

    /// Whether there is enough for a chunk.
    package var isChunkDue: Bool { pending.count >= Self.chunkDue }

    /// Appends a record; `false` when too much waits already, which is counted.
    @discardableResult
    package mutating func append(_ record: TapeRecord) -> Bool {
        append(
            direction: record.direction, arrival: record.arrival, chunk: record.chunk, format: record.format,
            payload: record.payload.span)
    }

    /// Appends a payload as it came or went, without making a record of it first.
    @discardableResult
    package mutating func append(
        direction: TapeRecord.Direction, arrival: Duration, chunk: Int, format: AudioFormat, payload: Span<UInt8>
    ) -> Bool {
        let count = min(payload.count, TapeRecord.longestPayload)
        guard pending.count + TapeFraming.recordHead + count <= Self.mostHeld else {
            refused += 1
            return false
        }
        pending.append(TapeFraming.recordMark)
        pending.append(direction.rawValue | TapeFraming.code(of: format) << 4)
        append(UInt64(TapeRecord.milliseconds(arrival)), bytes: 4)
        append(UInt64(bitPattern: Int64(chunk)), bytes: 8)
        append(UInt64(count), bytes: 2)
        for index in 0..<count { pending.append(payload[index]) }
        return true
    }

    /// Hands out what waits, to be sealed, and begins the next chunk.
    package mutating func takeChunk() -> [UInt8] {
        var chunk: [UInt8] = []
        chunk.reserveCapacity(Self.chunkDue + 4_096)
        swap(&chunk, &pending)
        return chunk
    }

    private mutating func append(_ value: UInt64, bytes: Int) {
        for byte in 0..<bytes { pending.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
    }
}
