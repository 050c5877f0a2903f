import Foundation
import Vault

/// An exported audit in a file, read line by line: it may be larger than the memory.
enum AuditExportFile {
    /// How much is read at once, in bytes.
    private static let pieceSize = 1 << 20

    /// Verifies a file; neither keys nor vault are needed.
    /// - Throws: ``CommandProblem/unreadable(_:)``, or `AuditFault` for the first line that does not hold.
    static func verify(_ path: String, against anchor: AuditAnchor?) throws -> AuditReport {
        var verifier = AuditVerifier(anchor: anchor)
        try eachLine(of: path) { try verifier.read($0) }
        return try verifier.finish()
    }

    /// Hands out the lines of a file one by one, without their line feeds.
    /// - Throws: ``CommandProblem/unreadable(_:)``, or what `take` throws.
    static func eachLine(of path: String, _ take: ([UInt8]) throws -> Void) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { throw CommandProblem.unreadable(path) }
        defer { try? file.close() }
        var rest: [UInt8] = []
        while let piece = try read(file, path) {
            rest += piece
            var start = rest.startIndex
            while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
                try take(Array(rest[start..<end]))
                start = end + 1
            }
            rest.removeSubrange(..<start)
            // A line beyond every limit is refused as it is, before it fills the memory.
            if rest.count > AuditLine.lengthLimit { try take(rest) }
        }
        if !rest.isEmpty { try take(rest) }
    }

    /// The next piece; nil at the end.
    private static func read(_ file: FileHandle, _ path: String) throws(CommandProblem) -> Data? {
        do {
            guard let piece = try file.read(upToCount: pieceSize), !piece.isEmpty else { return nil }
            return piece
        } catch {
            throw .unreadable(path)
        }
    }
}
