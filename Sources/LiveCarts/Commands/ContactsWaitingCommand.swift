import ArgumentParser
import Vault

/// `livecarts contacts waiting`
struct ContactsWaitingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waiting", abstract: "Lists calls and texts that are due and not begun, the oldest first.",
        discussion: """
            A call waits for a seat (LIVECARTS_SEATS), and everything waits while no server runs. Nothing is decided about it yet; afterwards 'people why' tells.
            Example: livecarts contacts waiting --json
            """)

    @Option(help: "The most to list.")
    var limit = 50

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit is 1 to 10000, not \(limit)") }
    }

    func run() async throws {
        let answers = try await place.withVault { opened in
            try await opened.vault.dueJobs(limit: limit, at: opened.now).map(WaitingAnswer.init)
        }
        if json {
            try JSONAnswer.show(answers)
        } else if answers.isEmpty {
            print("nothing is due")
        } else {
            for line in TextColumns.lines([WaitingAnswer.heading] + answers.map(\.columns)) { print(line) }
        }
    }
}
