import ArgumentParser
import Commerce
import Foundation
import Runtime
import Shops
import Vault

/// `livecarts suppressions import FILE`
struct SuppressionsImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Stops every number of a list in CSV, known or not, for calls and texts.",
        discussion: """
            The first line is phone_e164, or phone_e164,kind; a kind is one of \(SuppressionList.Kind.allCases.map(\.rawValue).joined(separator: ", ")). A line that is no number is refused and the others are taken. The same list again adds nothing.
            Exits with 1 when a line was refused.
            Example: livecarts suppressions import litigators.csv --source "Counsel, November 2026"
            """)

    @Argument(help: "The list, in CSV with UTF-8.")
    var file: String

    @Option(help: "Where the list comes from; kept with the time in the audit.")
    var source: String

    @OptionGroup var merchant: MerchantOptions

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (1...200).contains(source.count) else { throw ValidationError("--source has 1 to 200 characters") }
    }

    func run() async throws {
        guard let bytes = FileManager.default.contents(atPath: file) else { throw CommandProblem.unreadable(file) }
        let list: SuppressionList
        do { list = try SuppressionList([UInt8](bytes)) } catch {
            throw CommandProblem.noNumbers(file, problem: "\(error)")
        }
        let report = try await place.withVault { opened in
            guard let reason = AccessOptions.access("list of numbers to stop") else {
                throw ValidationError("say who you are: the process has no user name")
            }
            return try await SuppressionImporter(vault: opened.vault, desk: opened.desk).take(
                list, from: source, of: try await merchant.one(in: opened), for: reason, at: opened.now
            ) { done in
                if done.isMultiple(of: 1_000) { ProgressLine.show("\(done) of \(list.rows.count) lines") }
            }
        }
        let answer = SuppressionImportAnswer(report)
        if json { try JSONAnswer.show(answer) } else { for line in answer.lines { print(line) } }
        if report.refused > 0 { throw ExitCode.failure }
    }
}
