import ArgumentParser

/// `livecarts people suppress +1…`
struct PeopleSuppressCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suppress", abstract: "Stops a number for calls and texts, also one that nobody is known under.",
        discussion: """
            Queued work is cancelled; a call that goes on is ended by the running server within a second.
            Example: livecarts people suppress +13125550142 --reason "asked by letter"
            """)

    @OptionGroup var options: NumberStopOptions

    func run() async throws {
        try await options.stop(
            for: "suppression", saying: "stopped: the number gets neither calls nor texts")
    }
}
