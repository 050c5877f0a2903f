import ArgumentParser
import Compliance
import Runtime
import Scripts

/// `livecarts rules check [FILE]`
struct RulesCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says whether a file of calling rules may be used: its shape, its review, who approved it.",
        discussion: """
            The shape is docs/calling-rules.schema.json. Rules edited by one byte are another file, which nobody approved yet.
            Exits with 1 when no contact would be made under it.
            Example: livecarts rules check calling-rules.json
            """)

    @Argument(help: "The file; LIVECARTS_RULES without one, and without that the rules that ship.")
    var file: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let answer = RulesAnswer(try RulesInForce.data(at: try await named()), on: RulesAnswer.today)
        if json {
            try JSONAnswer.show(answer)
        } else {
            for line in answer.lines { print(line) }
        }
        if !answer.isUsable { throw ExitCode.failure }
    }

    private func named() async throws -> String? {
        if let file { return file }
        return try await Settings(flags: [:]).value(of: .rules)?.text
    }
}
