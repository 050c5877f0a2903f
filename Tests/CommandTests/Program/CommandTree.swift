import Foundation

/// What commands there are and what they take, as the program itself tells.
struct CommandTree: Decodable, Sendable {
    struct Argument: Decodable, Sendable {
        struct Name: Decodable, Sendable {
            let kind: String
            let name: String

            var text: String { kind == "long" ? "--" + name : "-" + name }
        }

        let kind: String
        let names: [Name]?
        let isRepeating: Bool
    }

    let commandName: String
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [CommandTree]?

    static func read() async throws -> CommandTree {
        struct Dump: Decodable { let command: CommandTree }
        let outcome = try await Program.run(
            ["--experimental-dump-help"], in: FileManager.default.temporaryDirectory)
        return try JSONDecoder().decode(Dump.self, from: Data(outcome.output.utf8)).command
    }

    /// Every command below this one, as the words that call it; our own, without the library's `help`.
    var paths: [[String]] {
        let below = (subcommands ?? []).filter { $0.commandName != "help" }
        return [[]] + below.flatMap { command in command.paths.map { [command.commandName] + $0 } }
    }

    /// What is wrong with the words behind `livecarts`; nil when the command takes them.
    func problem(with words: [String]) -> String? {
        if let first = words.first, let command = subcommands?.first(where: { $0.commandName == first }) {
            return command.problem(with: Array(words.dropFirst()))
        }
        var positionals = 0
        var rest = words[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("-") else {
                positionals += 1
                continue
            }
            guard let argument = arguments?.first(where: { $0.names?.contains { $0.text == word } == true }) else {
                return "\(commandName) has no \(word)"
            }
            if argument.kind == "option", rest.popFirst() == nil { return "\(word) lacks its value" }
        }
        let places = (arguments ?? []).filter { $0.kind == "positional" }
        guard positionals <= places.count || places.contains(where: \.isRepeating) else {
            return "\(commandName) has no subcommand and takes no argument \(words)"
        }
        return nil
    }
}
