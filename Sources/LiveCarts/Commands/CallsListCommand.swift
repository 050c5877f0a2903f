import ArgumentParser
import CallCore
import Commerce
import Server
import Vault

/// `livecarts calls list`
struct CallsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists calls, the newest first; people by their pseudonyms.",
        discussion: """
            Calls that were refused never reached the network and are left out unless --all is given; why they were, 'people why' says.
            Example: livecarts calls list --data /var/lib/livecarts --root-key-file /etc/livecarts/root.key --json
            """)

    @OptionGroup var place: VaultOptions

    @Option(help: "Only this merchant's calls.")
    var merchant: String?

    @Option(help: "The most calls to list.")
    var limit = 50

    @Flag(help: "Also the calls that were refused before anything was dialed.")
    var all = false

    @Flag(help: "Print JSON.")
    var json = false

    mutating func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit is 1 to 10000, not \(limit)") }
    }

    func run() async throws {
        let calls = try await place.withVault { opened in try await summaries(in: opened) }.map(CallAnswer.init)
        if json {
            try JSONAnswer.show(calls)
        } else if calls.isEmpty {
            print("no calls")
        } else {
            for line in TextColumns.lines([CallAnswer.heading] + calls.map(\.columns)) { print(line) }
        }
    }

    /// Asks for more until enough are left without the refused ones, or there are no more.
    private func summaries(in opened: OpenedVault) async throws -> [CallSummary] {
        var asked = limit
        while true {
            let found = try await opened.vault.calls(
                of: merchant.map { MerchantID($0) }, limit: asked, at: opened.now)
            let wanted = all ? found : found.filter { $0.outcome != .refused }
            if wanted.count >= limit || found.count < asked { return Array(wanted.prefix(limit)) }
            asked *= 4
        }
    }
}
