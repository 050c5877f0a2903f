import ArgumentParser
import Commerce
import Compliance
import Vault

/// `livecarts retention holds`
struct RetentionHoldsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "holds", abstract: "Lists the legal holds in force; people by their pseudonyms.",
        discussion: "Example: livecarts retention holds --json")

    @OptionGroup var merchants: MerchantOptions

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let holds = try await place.withVault { opened in
            var holds: [LegalHold] = []
            for merchant in try await merchants.all(in: opened) {
                holds += try await opened.vault.legalHolds(of: merchant, at: opened.now)
            }
            return holds
        }.map(HoldAnswer.init)
        if json {
            try JSONAnswer.show(holds)
        } else if holds.isEmpty {
            print("no legal hold is in force")
        } else {
            for line in TextColumns.lines([HoldAnswer.heading] + holds.map(\.columns)) { print(line) }
        }
    }
}
