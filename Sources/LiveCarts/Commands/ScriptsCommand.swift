import ArgumentParser

/// `livecarts scripts`: the drafts of what the agent says.
struct ScriptsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scripts", abstract: "Checks prompt scripts before they are published.",
        discussion: "Example: livecarts scripts check", subcommands: [Check.self])

    /// `livecarts scripts check`
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Shows every error and warning in the drafts, with file and line.",
            discussion: """
                Exits with 1 when a script could not be published.
                Example: livecarts scripts check --prompts Prompts
                """)

        @OptionGroup var options: DraftCheckOptions

        func run() async throws {
            var check = DraftCheck()
            try check.checkScripts(try await options.drafts())
            try options.answer(check)
        }
    }
}
