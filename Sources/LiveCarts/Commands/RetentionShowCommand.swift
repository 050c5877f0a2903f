import ArgumentParser
import Commerce
import Server
import Vault

/// `livecarts retention show`
struct RetentionShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows every retention class: the period in force, who set it, and what is kept now.",
        discussion: """
            A merchant's own periods are published with its file. What is late waits for the next sweep or is under a legal hold; nobody reads it.
            Example: livecarts retention show --merchant mrc_example_home --json
            """)

    @OptionGroup var merchants: MerchantOptions

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let standings = try await place.withVault { opened in
            var standings: [RetentionStanding] = []
            for merchant in try await merchants.all(in: opened) {
                standings += try await opened.vault.retentionStandings(of: merchant, at: opened.now)
            }
            guard merchants.merchant == nil else { return standings }
            return standings
                + (try await opened.vault.retentionStandings(of: "", at: opened.now).filter {
                    $0.rows + $0.lateRows > 0
                })
        }.map(StandingAnswer.init)
        if json {
            try JSONAnswer.show(standings)
        } else if standings.isEmpty {
            print("no merchant is published yet; 'livecarts serve' publishes those of the prompts folder")
        } else {
            for line in TextColumns.lines([StandingAnswer.heading] + standings.map(\.columns)) { print(line) }
        }
    }
}
