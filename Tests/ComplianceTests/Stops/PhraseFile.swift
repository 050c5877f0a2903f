import Foundation

/// A file of phrases beside the tests: one a line, its language before a tab; lines that begin with `#` are remarks.
enum PhraseFile {
    /// The phrases of `Fixtures/NAME.txt`, in their order.
    static func phrases(_ name: String, language: String? = nil) throws -> [String] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name).txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            guard !line.hasPrefix("#"), let tab = line.firstIndex(of: "\t") else { return nil }
            guard language == nil || line[..<tab] == language! else { return nil }
            return String(line[line.index(after: tab)...])
        }
    }
}
