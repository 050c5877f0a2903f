import ArgumentParser
import Commerce
import Runtime
import Vault

/// `livecarts breaches list`
struct BreachesListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the register of breaches, the newest first.",
        discussion: "Example: livecarts breaches list --json")

    @Option(help: "Only this merchant's.")
    var merchant: String?

    @Option(help: "The most breaches to list.")
    var limit = 100

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    mutating func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit is 1 to 10000, not \(limit)") }
    }

    func run() async throws {
        let answers = try await place.withVault { opened in
            try await opened.vault.breaches(of: merchant.map { MerchantID($0) }, limit: limit, at: opened.now)
                .map { BreachAnswer($0, at: opened.now) }
        }
        if json {
            try JSONAnswer.show(answers)
        } else if answers.isEmpty {
            print("no breach is on record")
        } else {
            for line in TextColumns.lines([BreachAnswer.heading] + answers.map(\.columns)) { print(line) }
        }
    }
}
