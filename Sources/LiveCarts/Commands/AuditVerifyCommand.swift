import ArgumentParser
import Vault

/// `livecarts audit verify [EXPORT]`
struct AuditVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verifies every chain of the audit: of an export offline, or straight in the vault.",
        discussion: """
            With a file neither keys nor vault are needed. A root that was kept elsewhere also finds a history written anew from the beginning.
            Exits with 1 and names the first line that does not hold.
            Example: livecarts audit verify audit.jsonl --root "2026-11-22 9f86d0…"
            """)

    @Argument(help: "A file that 'livecarts audit export' wrote; the vault itself without one.")
    var export: String?

    @Option(help: "A daily root that was printed and kept elsewhere: its day, a space, and its hash.")
    var root: String?

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    mutating func validate() throws {
        guard root == nil || anchor != nil else {
            throw ValidationError("--root is a day and 64 hex digits, as 'livecarts audit root' prints them")
        }
    }

    private var anchor: AuditAnchor? { root.flatMap { AuditAnchor($0) } }

    func run() async throws {
        let answer: AuditAnswer
        do {
            answer = AuditAnswer(try await report())
        } catch let fault as AuditFault where json {
            answer = AuditAnswer(fault)
        }
        if json {
            try JSONAnswer.show(answer)
        } else {
            for line in answer.lines { print(line) }
        }
        if !answer.holds { throw ExitCode.failure }
    }

    private func report() async throws -> AuditReport {
        if let export { return try AuditExportFile.verify(export, against: anchor) }
        return try await place.withVault { opened in
            try await opened.vault.verifyAudit(against: anchor, at: opened.now)
        }
    }
}
