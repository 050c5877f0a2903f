import Foundation
import Testing

/// What the documents say of commands and settings is so.
@Suite(.timeLimit(.minutes(2)))
struct DocumentTests {
    /// Every command line that the README and the documents quote is one that the program takes.
    @Test func everyQuotedCommandIsOne() async throws {
        let tree = try await CommandTree.read()
        var count = 0
        for document in try Repository.documents() {
            for command in QuotedCommands.list(in: try String(contentsOf: document, encoding: .utf8)) {
                count += 1
                #expect(tree.problem(with: command) == nil, "\(document.lastPathComponent): \(command)")
            }
        }
        #expect(count > 5)
    }

    /// Every setting that they name is one that `livecarts config` shows.
    @Test func everySettingInTheDocumentsIsOne() async throws {
        struct Row: Decodable { let name: String }
        let answer = try await Program.run(["config", "--json"], in: FileManager.default.temporaryDirectory)
        let known = try JSONDecoder().decode([Row].self, from: Data(answer.output.utf8)).map(\.name)
        #expect(!known.isEmpty)
        for document in try Repository.documents() where document.lastPathComponent != "log-fields.md" {
            for setting in try String(contentsOf: document, encoding: .utf8).matches(of: /\b(LIVECARTS|TELNYX)_[A-Z_]+/)
            {
                #expect(known.contains(String(setting.output.0)), "\(document.lastPathComponent)")
            }
        }
    }

    /// Every file and folder of the repository that they name is there.
    @Test func everyFileInTheDocumentsIsThere() throws {
        for document in try Repository.documents() {
            let text = try String(contentsOf: document, encoding: .utf8)
            for name in text.matches(of: /`((Prompts|Audio|Sources|Tests|Engines|docs)\/[^`…*]*)`/) {
                let path = Repository.root.appending(path: String(name.output.1)).path
                #expect(FileManager.default.fileExists(atPath: path), "\(document.lastPathComponent): \(name.output.1)")
            }
        }
    }
}
