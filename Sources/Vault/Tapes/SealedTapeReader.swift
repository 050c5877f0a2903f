import Foundation

/// Reads one part of a tape from its file, as far as it is good.
struct SealedTapeReader {
    let part: TapePart
    let file: URL

    private(set) var entries: [[UInt8]] = []
    private(set) var shortfall: TapeReading.Shortfall?

    private static let preambleCount = SealedTapeSink.magic.count + 8

    /// Reads the file.
    ///
    /// - Parameter key: finds the key with the number that the file names; throws when it was destroyed.
    init(part: TapePart, file: URL, key: (Int64) throws -> DataKey) throws {
        self.part = part
        self.file = file
        guard let handle = try? FileHandle(forReadingFrom: file) else {
            shortfall = TapeReading.Shortfall(part: part.number, goodChunks: 0, cause: .fileMissing)
            return
        }
        defer { try? handle.close() }
        guard let preamble = try? handle.read(upToCount: Self.preambleCount), preamble.count == Self.preambleCount
        else {
            shortfall = TapeReading.Shortfall(part: part.number, goodChunks: 0, cause: .cutOff)
            return
        }
        guard preamble.starts(with: SealedTapeSink.magic) else {
            shortfall = TapeReading.Shortfall(part: part.number, goodChunks: 0, cause: .damaged)
            return
        }
        let keyID = preamble.suffix(8).reduce(Int64(0)) { $0 << 8 | Int64($1) }
        readChunks(from: handle, with: try key(keyID))
    }

    private mutating func readChunks(from handle: FileHandle, with key: DataKey) {
        var counter = 0
        while true {
            guard let header = try? handle.read(upToCount: TapeChunk.headerCount),
                header.count == TapeChunk.headerCount, let count = TapeChunk.length(header)
            else { return end(after: counter, .cutOff) }
            let isFinal = header.last == 1
            guard count <= TapeChunk.sealedLimit else { return end(after: counter, .damaged) }
            guard let box = try? handle.read(upToCount: count), box.count == count else {
                return end(after: counter, .cutOff)
            }
            guard let chunk = TapeChunk.open(box, counter: counter, isFinal: isFinal, of: part, with: key),
                let found = TapeChunk.entries(in: chunk)
            else { return end(after: counter, .damaged) }
            entries += found
            counter += 1
            if isFinal { return }
        }
    }

    private mutating func end(after goodChunks: Int, _ cause: TapeReading.Shortfall.Cause) {
        shortfall = TapeReading.Shortfall(part: part.number, goodChunks: goodChunks, cause: cause)
    }
}
