import Foundation
import Vault

/// An exported audit in a file, read line by line: it may be larger than the memory.
enum AuditExportFile {
    /// How much is read at once, in bytes.
    private static let pieceSize = 1 << 20

    /// Verifies a file; neither keys nor vault are needed.
    /// - Throws: ``CommandProblem/unreadable(_:)``, or `AuditFault` for the first line that does not hold.
    static func verify(_ path: String, against anchor: AuditAnchor?) throws -> AuditReport {
        guard let file = FileHandle(forReadingAtPath: path) else { throw CommandProblem.unreadable(path) }
        defer { try? file.close() }
        var verifier = AuditVerifier(anchor: anchor)
        var rest: [UInt8] = []
        while let piece = try read(file, path) {
            rest += piece
            var start = rest.startIndex
            while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
                try verifier.read(Array(rest[start..<end]))
                start = end + 1
            }
            rest.removeSubrange(..<start)
            // A line beyond every limit is refused as it is, before it fills the memory.
            if rest.count > AuditLine.lengthLimit { try verifier.read(rest) }
        }
        if !rest.isEmpty { try verifier.read(rest) }
        return try verifier.finish()
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
