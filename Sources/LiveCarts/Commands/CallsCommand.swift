import ArgumentParser

/// `livecarts calls`: what became of calls.
struct CallsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calls", abstract: "Lists calls and opens what is kept of them.",
        discussion: "Example: livecarts calls list --json",
        subcommands: [
            CallsListCommand.self, CallsShowCommand.self, CallsExportCommand.self, CallsRenderCommand.self,
            CallsRecordsCommand.self,
        ])
}
