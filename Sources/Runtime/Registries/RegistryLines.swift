import Foundation

/// The lines of a registry's file, read in pieces, so that a list of a whole country needs no more memory than its answer.
struct RegistryLines {
    /// The most bytes of a file: the national registry with room to grow.
    static let byteLimit: UInt64 = 8 << 30
    /// The longest line.
    static let lineLimit = 256
    private static let pieceSize = 1 << 20

    let file: String

    /// Reads every line that is not empty, with its number from 1.
    func forEach(_ body: (Int, ArraySlice<UInt8>) throws(RegistryFileProblem) -> Void) throws(RegistryFileProblem) {
        guard let handle = FileHandle(forReadingAtPath: file) else {
            throw problem(
                nil, "it cannot be opened", "check the path in the merchant's file, and that this user may read it")
        }
        defer { try? handle.close() }
        var rest: [UInt8] = []
        var count = 0
        var total: UInt64 = 0
        while true {
            let piece: Data?
            do { piece = try handle.read(upToCount: Self.pieceSize) } catch {
                throw problem(nil, "it cannot be read", "check the disk")
            }
            guard let piece, !piece.isEmpty else { break }
            total += UInt64(piece.count)
            guard total <= Self.byteLimit else {
                throw problem(nil, "it is longer than 8 GiB", "name a list of numbers")
            }
            rest += piece
            var start = 0
            while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
                count += 1
                try pass(rest[start..<end], count, body)
                start = end + 1
            }
            rest.removeFirst(start)
            guard rest.count <= Self.lineLimit else {
                throw problem(count + 1, "the line is too long", "name a list of numbers")
            }
        }
        if !rest.isEmpty { try pass(rest[...], count + 1, body) }
    }

    private func pass(
        _ line: ArraySlice<UInt8>, _ number: Int, _ body: (Int, ArraySlice<UInt8>) throws(RegistryFileProblem) -> Void
    ) throws(RegistryFileProblem) {
        let trimmed = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        guard trimmed.count <= Self.lineLimit else {
            throw problem(number, "the line is too long", "name a list of numbers")
        }
        if !trimmed.isEmpty { try body(number, trimmed) }
    }

    func problem(_ line: Int?, _ what: String, _ remedy: String) -> RegistryFileProblem {
        RegistryFileProblem(file: file, line: line, what: what, remedy: remedy)
    }
}
