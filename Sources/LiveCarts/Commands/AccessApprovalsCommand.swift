import ArgumentParser
import Commerce
import Vault

/// `livecarts access approvals`
struct AccessApprovalsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approvals", abstract: "Lists what a second person has to approve, and what became of it.",
        discussion: """
            An approval is asked for over the API, is good for one use, and lapses 24 hours after it was asked for.
            Example: livecarts access approvals --json
            """)

    @Option(help: "Only what is this merchant's.")
    var merchant: String?

    @Option(help: "The most approvals to list.")
    var limit = 50

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit is 1 to 10000, not \(limit)") }
    }

    func run() async throws {
        let approvals = try await place.withVault { opened in
            try await opened.vault.approvals(
                of: merchant.map { MerchantID($0) }, limit: limit, at: opened.now
            ).map { ApprovalAnswer($0, at: opened.now) }
        }
        if json {
            try JSONAnswer.show(approvals)
        } else if approvals.isEmpty {
            print("no approvals were asked for")
        } else {
            for line in TextColumns.lines([ApprovalAnswer.heading] + approvals.map(\.columns)) { print(line) }
        }
    }
}
