import ArgumentParser
import Commerce
import Vault

/// `livecarts access list`
struct AccessListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists API keys, the newest first, with their roles and of what use they are.",
        discussion: "Example: livecarts access list --json")

    @Option(help: "Only this merchant's keys.")
    var merchant: String?

    @Option(help: "The most keys to list.")
    var limit = 200

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit is 1 to 10000, not \(limit)") }
    }

    func run() async throws {
        let keys = try await place.withVault { opened in
            try await opened.vault.accessKeys(
                of: merchant.map { MerchantID($0) }, limit: limit, at: opened.now
            ).map { AccessKeyAnswer($0, at: opened.now) }
        }
        if json {
            try JSONAnswer.show(keys)
        } else if keys.isEmpty {
            print("no keys; 'livecarts access grant' makes one")
        } else {
            for line in TextColumns.lines([AccessKeyAnswer.heading] + keys.map(\.columns)) { print(line) }
        }
    }
}
