import Foundation
import Testing

/// One file that must not compile. Its first lines, `// error: …`, are the errors that are expected; `CONTROL` leaves the forbidden part out.
struct ForbiddenCode: Sendable, CustomTestStringConvertible {
    private static let mark = "// error: "

    let file: URL
    let text: String
    let expectedErrors: [String]

    var testDescription: String { file.deletingPathExtension().lastPathComponent }

    /// Every file of the folder `Cases` beside this one, by name.
    static func all() throws -> [ForbiddenCode] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "swift" }
            .sorted { $0.path < $1.path }
            .map(ForbiddenCode.init)
    }

    private init(_ file: URL) throws {
        self.file = file
        self.text = try String(contentsOf: file, encoding: .utf8)
        self.expectedErrors = text.split(separator: "\n", omittingEmptySubsequences: false)
            .prefix { $0.hasPrefix(Self.mark) }
            .map { String($0.dropFirst(Self.mark.count)) }
    }
}
