import Sound

/// A piece of a tape: only the first one carries the tape's header.
enum TapeFragment {
    private static let header = TapeWriter().pending

    /// The piece as a tape of its own.
    static func whole(_ piece: [UInt8]) -> [UInt8] {
        piece.starts(with: header) ? piece : header + piece
    }

    /// A rewritten piece, with a header only if the original had one.
    static func withoutHeader(_ rewritten: [UInt8], of original: [UInt8]) -> [UInt8] {
        original.starts(with: header) ? rewritten : Array(rewritten.dropFirst(header.count))
    }
}
