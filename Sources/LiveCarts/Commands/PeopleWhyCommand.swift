import ArgumentParser
import Compliance
import Scripts
import Server
import Vault

/// `livecarts people why +1…`
struct PeopleWhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Lists every decision whether a person may be contacted, the newest first.",
        discussion: """
            Each with its gates, the facts it was made on, the consent text that was shown, and the entries of the consent ledger that it rests on.
            Example: livecarts people why +13125550142 --json
            """)

    @OptionGroup var person: PersonOptions

    @Option(help: "The most decisions to list.")
    var limit = 50

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    mutating func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit is 1 to 10000, not \(limit)") }
    }

    func run() async throws {
        let decisions = try await place.withVault { opened in
            let (person, merchant) = try await person.find(in: opened)
            let events = try await opened.vault.consentEvents(of: person, merchant: merchant.id, at: opened.now)
            return try await opened.vault.decisions(about: person, of: merchant.id, limit: limit, at: opened.now)
                .map { WhyAnswer($0, of: merchant, events: events) }
        }
        if json {
            try JSONAnswer.show(decisions)
        } else if decisions.isEmpty {
            print("no decision was made about this person yet")
        } else {
            for line in decisions.flatMap(\.lines) { print(line) }
        }
    }
}
