import ArgumentParser
import Commerce
import Vault

/// `livecarts voices list`
struct VoicesListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists voices, the newest first: what they may be used for and until when.",
        discussion: "Example: livecarts voices list --json")

    @Option(help: "Only this merchant's voices.")
    var merchant: String?

    @Option(help: "The most voices to list.")
    var limit = 200

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit is 1 to 10000, not \(limit)") }
    }

    func run() async throws {
        let voices = try await place.withVault { opened in
            var answers: [VoiceAnswer] = []
            let records = try await opened.vault.voices(
                of: merchant.map { MerchantID($0) }, limit: limit, at: opened.now)
            for record in records { answers.append(try await opened.answer(record)) }
            return answers
        }
        if json {
            try JSONAnswer.show(voices)
        } else if voices.isEmpty {
            print("no voices; 'livecarts voices challenge' begins one, and calls are in the stock voice until then")
        } else {
            for line in TextColumns.lines([VoiceAnswer.heading] + voices.map(\.columns)) { print(line) }
        }
    }
}
