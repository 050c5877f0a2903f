import ArgumentParser
import Commerce
import Vault

/// `livecarts retention receipts`
struct RetentionReceiptsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipts", abstract: "Lists what sweeps have destroyed, the newest first.",
        discussion: """
            Each receipt's hash covers the one before it. Exits with 1 when one does not follow; with --merchant that cannot be told.
            Example: livecarts retention receipts --limit 20 --json
            """)

    @Option(help: "Only this merchant's.")
    var merchant: String?

    @Option(help: "The most receipts to list.")
    var limit = 100

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    mutating func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit is 1 to 10000, not \(limit)") }
    }

    func run() async throws {
        let receipts = try await place.withVault { opened in
            try await opened.vault.destructionReceipts(
                of: merchant.map { MerchantID($0) }, limit: limit, at: opened.now)
        }
        let answers = receipts.map(ReceiptAnswer.init)
        if json {
            try JSONAnswer.show(answers)
        } else if answers.isEmpty {
            print("no sweep has destroyed anything yet")
        } else {
            for line in TextColumns.lines([ReceiptAnswer.heading] + answers.map(\.columns)) { print(line) }
        }
        guard merchant == nil, let broken = receipts.firstBroken else { return }
        throw CommandProblem.brokenReceipt(broken)
    }
}
