import ArgumentParser

/// `livecarts merchants`: the drafts of who calls are made for.
struct MerchantsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merchants", abstract: "Checks merchant files before they are published.",
        discussion: "Example: livecarts merchants check",
        subcommands: [Check.self])

    /// `livecarts merchants check`
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Shows every error in the merchants' files, with file and line.",
            discussion: """
                Exits with 1 when a merchant could not be published.
                Example: livecarts merchants check --prompts Prompts
                """)

        @OptionGroup var options: DraftCheckOptions

        func run() async throws {
            var check = DraftCheck()
            try check.checkMerchants(try await options.drafts())
            try options.answer(check)
        }
    }
}
