import ArgumentParser

/// `livecarts rules`: the calling rules that counsel reads and approves.
struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Checks, compares and approves calling rules.",
        discussion: "Example: livecarts rules check",
        subcommands: [RulesCheckCommand.self, RulesDiffCommand.self, RulesApproveCommand.self])
}
