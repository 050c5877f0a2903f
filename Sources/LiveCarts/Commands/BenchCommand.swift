import ArgumentParser

/// `livecarts bench`: what things cost on this machine.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measures what calls cost on this machine.",
        discussion: "Example: livecarts bench media --calls 10",
        subcommands: [BenchMediaCommand.self, BenchOpeningCommand.self])
}
