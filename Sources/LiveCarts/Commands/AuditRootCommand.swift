import ArgumentParser
import Compliance
import Vault

/// `livecarts audit root`
struct AuditRootCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "root",
        abstract: "Closes the days before today and prints the last daily root, to be kept elsewhere.",
        discussion: """
            One line stands for all entries up to the end of that day. Print it, or send it to somebody who keeps it: 'audit verify --root' compares.
            Example: livecarts audit root
            """)

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON: the day and its root, or null while no day is closed.")
    var json = false

    /// A day and its root.
    private struct Answer: Encodable {
        let day: String
        let root: String
    }

    func run() async throws {
        let root = try await place.withVault { opened in try await opened.vault.closeAuditDays(at: opened.now) }
        if json {
            try JSONAnswer.show(Nullable(root.map { Answer(day: $0.day.description, root: $0.root.description) }))
        } else {
            print(root?.description ?? "no day is closed yet; the first one is at its end in UTC")
        }
    }
}
