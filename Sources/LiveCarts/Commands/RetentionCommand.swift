import ArgumentParser

/// `livecarts retention`: how long things are kept, what is held beyond it, and the destruction of the rest.
struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: "Shows how long things are kept, destroys what is past it, and holds what a claim needs.",
        discussion: "Example: livecarts retention show",
        subcommands: [
            RetentionShowCommand.self, RetentionSweepCommand.self, RetentionReceiptsCommand.self,
            RetentionHoldCommand.self, RetentionHoldsCommand.self, RetentionReleaseCommand.self,
        ])
}
