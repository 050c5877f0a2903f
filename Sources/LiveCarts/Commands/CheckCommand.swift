import ArgumentParser
import Vault

/// `livecarts check`
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Opens every row, key and recording, verifies every chain, and tells what is wrong; repairs nothing.",
        discussion: """
            Calls go on meanwhile. Exits with 1 when something is damaged.
            Example: livecarts check
            """)

    @OptionGroup var vault: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let answer = try await vault.withFiles { files in
            let report = try await files.vault.check(progress: ProgressLine.show)
            ProgressLine.show("chains")
            return CheckAnswer(report, alsoWrong: try await Self.brokenChains(in: files))
        }
        if json {
            try JSONAnswer.show(answer)
        } else {
            for line in answer.lines { print(line) }
        }
        if answer.problemCount > 0 { throw ExitCode.failure }
    }

    /// The first broken link of the audit, and of the receipts of sweeps.
    private static func brokenChains(in files: VaultFiles) async throws -> [String] {
        var broken: [String] = []
        do {
            _ = try await files.vault.verifyAudit(against: nil, at: files.now)
        } catch let fault as AuditFault {
            broken.append("audit: \(fault)")
        } catch VaultError.damaged(let row) {
            broken.append("audit: \(VaultError.damaged(row))")
        }
        let receipts = try await files.vault.destructionReceipts(of: nil, limit: receiptLimit, at: files.now)
        if let number = receipts.firstBroken { broken.append("\(CommandProblem.brokenReceipt(number))") }
        return broken
    }

    /// The most receipts whose chain is verified, from the newest on.
    private static let receiptLimit = 1_000_000
}
