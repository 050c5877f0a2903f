import ArgumentParser
import Commerce
import Runtime
import Scripts
import Server
import Vault

/// `livecarts consent list`
struct ConsentListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists where the consents of a merchant's people stand, by pseudonym.",
        discussion: "Example: livecarts consent list --merchant mrc_example_home --state standing --json")

    /// How many people are read together.
    private static let page = 500

    @OptionGroup var merchant: MerchantOptions

    @Option(help: "Only those in this state: absent, unproven, invalid, standing, revoked or expired.")
    var state: String?

    @Option(help: "The most consents to list.")
    var limit = 1_000

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        let known = ["absent", "unproven", "invalid", "standing", "revoked", "expired"]
        guard state.map(known.contains) ?? true else {
            throw ValidationError("--state is one of \(known.joined(separator: ", ")), not \(state ?? "")")
        }
        guard (1...100_000).contains(limit) else { throw ValidationError("--limit is 1 to 100000, not \(limit)") }
    }

    func run() async throws {
        let states = try await place.withVault { opened in try await found(in: opened) }
        if json {
            try JSONAnswer.show(states)
        } else if states.isEmpty {
            print("no consents are on record")
        } else {
            for line in TextColumns.lines([ConsentStateAnswer.heading] + states.map(\.columns)) { print(line) }
        }
    }

    private func found(in opened: OpenedVault) async throws -> [ConsentStateAnswer] {
        let id = try await merchant.one(in: opened)
        guard let merchant = try await opened.catalogue.merchant(id) else {
            throw CommandProblem.unknownMerchant(id.text)
        }
        var found: [ConsentStateAnswer] = []
        var last: PersonID?
        repeat {
            let people = try await opened.vault.people(of: id, after: last, limit: Self.page)
            for person in people {
                found += try await ConsentStateAnswer.all(
                    of: person, merchant, in: opened.vault, at: opened.now
                ).filter { $0.state == state ?? $0.state }
                guard found.count < limit else { return Array(found.prefix(limit)) }
            }
            last = people.last
        } while last != nil
        return found
    }
}
