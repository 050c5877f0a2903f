import ArgumentParser

/// `livecarts suppressions`: the merchant's own lists of numbers that nobody contacts.
struct SuppressionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suppressions",
        abstract: "Stops numbers by a list of the merchant's own, such as litigators and wrong numbers.",
        discussion: "Example: livecarts suppressions import litigators.csv --source \"Counsel, November 2026\"",
        subcommands: [SuppressionsImportCommand.self, SuppressionsLiftCommand.self])
}
