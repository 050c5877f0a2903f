import ArgumentParser
import Runtime
import Vault

/// `livecarts breaches close ID`
struct BreachesCloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Closes a breach, with its effects and what was done about it.",
        discussion: """
            It stays in the register for as long as the law wants it (GDPR 33(5)).
            Example: livecarts breaches close brc_4m2k9 --effects "none known" --remedy "disks are encrypted"
            """)

    @OptionGroup var breach: BreachOptions

    @Option(help: "What it did to people.")
    var effects: String

    @Option(help: "What was done about it.")
    var remedy: String

    @OptionGroup var place: VaultOptions

    mutating func validate() throws {
        guard !effects.isEmpty, !remedy.isEmpty else { throw ValidationError("--effects and --remedy are not empty") }
    }

    func run() async throws {
        let answer = try await place.withVault { opened in
            var breach = try await breach.find(in: opened)
            breach.effects = effects
            breach.remedy = remedy
            breach.closedAt = breach.closedAt ?? opened.now
            try await opened.vault.store(breach, at: opened.now)
            return BreachAnswer(breach, at: opened.now)
        }
        for line in answer.lines { print(line) }
    }
}
