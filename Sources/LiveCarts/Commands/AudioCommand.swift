import ArgumentParser

/// `livecarts audio`: the stock clips. For those who change them; nobody else needs it.
struct AudioCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audio", abstract: "Makes the stock clips.",
        discussion: "Example: livecarts audio render Audio", shouldDisplay: false,
        subcommands: [AudioRenderCommand.self])
}
