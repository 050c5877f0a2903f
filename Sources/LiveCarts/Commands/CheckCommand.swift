import ArgumentParser
import Vault

/// `livecarts check`
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Opens every row, key and recording and tells what does not open; repairs nothing.",
        discussion: """
            Calls go on meanwhile. Exits with 1 when something is damaged.
            Example: livecarts check
            """)

    @OptionGroup var vault: VaultOptions

    func run() async throws {
        let report = try await vault.withFiles { files in
            try await files.vault.check(progress: ProgressLine.show)
        }
        for problem in report.problems { print(problem) }
        print(
            """
            \(report.openedValues) values and \(report.openedTapes) tapes open; \(report.cutTapes) tapes are cut off; \
            \(report.unopenableValues) are left of destroyed keys; \(report.problemCount) problems
            """)
        if !report.isSound { throw ExitCode.failure }
    }
}
