import ArgumentParser
import Commerce
import Server
import Vault

/// `livecarts texts`: what became of the texts that were to be sent.
struct TextsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "texts", abstract: "Shows what became of text messages; their words are not kept.",
        discussion: "Example: livecarts texts list --state unknown", subcommands: [List.self])

    /// `livecarts texts list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Lists texts in one state, the newest first.",
            discussion: """
                A text in state unknown may have gone out or not, as the carrier's answer was lost. It is never sent again.
                Example: livecarts texts list --state unknown --json
                """)

        @Option(help: "unknown, failed, cancelled, done, waiting, leased or acting.")
        var state = "unknown"

        @Option(help: "Only those of this merchant.")
        var merchant: String?

        @Option(help: "The most texts to list.")
        var limit = 100

        @OptionGroup var place: VaultOptions

        @Flag(help: "Print JSON.")
        var json = false

        func validate() throws {
            guard JobState(rawValue: state) != nil else {
                let known = JobState.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("--state is one of \(known), not \(state)")
            }
            guard (1...10_000).contains(limit) else { throw ValidationError("--limit is 1 to 10000, not \(limit)") }
        }

        func run() async throws {
            let texts = try await place.withVault { opened in
                try await opened.vault.texts(
                    in: JobState(rawValue: state) ?? .unknown, of: merchant.map { MerchantID($0) }, limit: limit,
                    at: opened.now)
            }.map(TextAnswer.init)
            if json {
                try JSONAnswer.show(texts)
            } else if texts.isEmpty {
                print("no text is \(state)")
            } else {
                for line in TextColumns.lines([TextAnswer.heading] + texts.map(\.columns)) { print(line) }
            }
        }
    }
}
