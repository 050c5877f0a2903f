import ArgumentParser
import Vault

/// `livecarts contacts status`
struct ContactsStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Shows which contacts are stopped, and since when.",
        discussion: "Example: livecarts contacts status --json")

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let answers = try await place.withVault { opened in
            try await opened.vault.switches().map(SwitchAnswer.init)
        }
        if json {
            try JSONAnswer.show(answers)
        } else if answers.isEmpty {
            print("no contacts are stopped")
        } else {
            for line in TextColumns.lines([SwitchAnswer.heading] + answers.map(\.columns)) { print(line) }
        }
    }
}
