import ArgumentParser
import Compliance
import Runtime
import Scripts

/// `livecarts rules diff OLD NEW`
struct RulesDiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Says in words what one file of calling rules has otherwise than another.",
        discussion: """
            Example: livecarts rules diff shipped calling-rules.json
            Florida: AI calls on Sunday: 08:00–20:00 becomes closed
            """)

    @Argument(help: "The file before, or the word shipped for the rules that ship.")
    var old: String

    @Argument(help: "The file after, or the word shipped.")
    var new: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let changes = try rules(old).changes(to: try rules(new))
        if json {
            try JSONAnswer.show(changes.map(RulesChangeAnswer.init))
        } else if changes.isEmpty {
            print("no rule differs")
        } else {
            for change in changes { print(change.text) }
        }
    }

    private func rules(_ file: String) throws -> CallingRules {
        try RulesInForce.data(at: file == "shipped" ? nil : file).rules
    }
}
