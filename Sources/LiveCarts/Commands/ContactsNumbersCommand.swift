import ArgumentParser
import Vault

/// `livecarts contacts numbers`
struct ContactsNumbersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "numbers", abstract: "Shows the numbers that call, and how networks and people take their calls.",
        discussion: """
            Counted are the dials of the last 24 hours. A number is stopped when a tenth of 20 dials or more is refused as unwanted (SIP 603, 607, 608), or when half of 20 answered calls or more are hung up on within 6 seconds.
            Example: livecarts contacts numbers --json
            """)

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let answers = try await place.withVault { opened in
            try await opened.vault.callingNumbers(at: opened.now).map(CallingNumberAnswer.init)
        }
        if json {
            try JSONAnswer.show(answers)
        } else if answers.isEmpty {
            print("no number has called in 24 hours, and none is stopped")
        } else {
            for line in TextColumns.lines([CallingNumberAnswer.heading] + answers.map(\.columns)) { print(line) }
        }
    }
}
