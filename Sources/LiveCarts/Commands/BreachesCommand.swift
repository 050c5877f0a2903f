import ArgumentParser

/// `livecarts breaches`: the register of breaches.
struct BreachesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "breaches", abstract: "Keeps the register of breaches and their clocks: 72 hours, and 60 days.",
        discussion: "Example: livecarts breaches list",
        subcommands: [
            BreachesOpenCommand.self, BreachesListCommand.self, BreachesShowCommand.self, BreachesReportCommand.self,
            BreachesCloseCommand.self,
        ])
}
