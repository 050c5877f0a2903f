import ArgumentParser
import Vault

/// `livecarts consent verify`
struct ConsentVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Holds the ledger of consents against the audit, which says what was written into it.",
        discussion: """
            It finds entries that were changed, removed or slipped in. That the audit itself is whole is told by 'livecarts audit verify'.
            Exits with 1 when something is not as it was written.
            Example: livecarts consent verify
            """)

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let report = try await place.withVault { opened in try await opened.vault.verifyConsents(at: opened.now) }
        let answer = ConsentCheckAnswer(report)
        if json { try JSONAnswer.show(answer) } else { for line in answer.lines { print(line) } }
        if !report.faults.isEmpty { throw ExitCode.failure }
    }
}
