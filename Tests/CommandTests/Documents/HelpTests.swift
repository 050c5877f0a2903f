import Foundation
import Testing

/// Every command explains itself.
@Suite(.timeLimit(.minutes(5)))
struct HelpTests {
    /// Its help can be asked for and has an example.
    @Test func everyCommandHasHelpWithAnExample() async throws {
        let paths = try await CommandTree.read().paths
        #expect(paths.count > 20)
        for path in paths {
            let help = try await Program.run(path + ["--help"], in: FileManager.default.temporaryDirectory)
            #expect(help.code == 0, "\(path)")
            #expect(help.output.contains(/Examples?:\s+livecarts/), "\(path)")
            #expect(help.output.contains((["USAGE: livecarts"] + path).joined(separator: " ")), "\(path)")
        }
    }

    /// The examples are commands that the program takes.
    @Test func everyExampleIsACommand() async throws {
        let tree = try await CommandTree.read()
        let examples = tree.discussions.flatMap(QuotedCommands.examples)
        #expect(examples.count >= tree.discussions.count)
        for example in examples { #expect(tree.problem(with: example) == nil, "\(example)") }
    }

    /// The check that the other tests stand on finds what is wrong.
    @Test(arguments: [
        ["bogus"], ["serve", "--bogus"], ["calls", "bogus"], ["keys", "init", "a", "b"], ["calls", "list", "--limit"],
    ])
    func aCommandThatIsNoneIsFound(_ words: [String]) async throws {
        #expect(try await CommandTree.read().problem(with: words) != nil)
    }
}

extension CommandTree {
    /// What each of our commands says beside its one line.
    fileprivate var discussions: [String] {
        [discussion ?? ""] + (subcommands ?? []).filter { $0.commandName != "help" }.flatMap(\.discussions)
    }
}
