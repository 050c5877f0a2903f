import ArgumentParser
import Commerce
import Compliance
import Foundation
import Runtime
import Scripts
import Shops
import Vault

/// `livecarts consent import FILE`
struct ConsentImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Takes a list of consents in CSV, and says line by line what does not count.",
        discussion: """
            The first line names the columns: \(ConsentList.Column.allCases.map(\.rawValue).joined(separator: ", ")). Needed are phone_e164 and channel.
            A line without text, time, source, act or signature is stored as unproven: nobody is ever called on it. A line that is forged, expired, ticked beforehand or for another seller is refused. The same list again adds nothing.
            Exits with 1 when a line was refused.
            Example: livecarts consent import consents.csv --merchant mrc_example_home --as "Ada Jones" --dry-run
            """)

    @Argument(help: "The list, in CSV with UTF-8.")
    var file: String

    @OptionGroup var merchant: MerchantOptions

    @Option(name: .customLong("as"), help: "Who answers for the list; kept with the time in the audit.")
    var author: String

    @Flag(help: "Only judge; store nothing.")
    var dryRun = false

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (1...100).contains(author.count) else { throw ValidationError("--as has 1 to 100 characters") }
    }

    func run() async throws {
        guard let bytes = FileManager.default.contents(atPath: file) else { throw CommandProblem.unreadable(file) }
        let list: ConsentList
        do { list = try ConsentList([UInt8](bytes)) } catch {
            throw CommandProblem.noConsents(file, problem: "\(error)")
        }
        let report = try await place.withVault { opened in try await take(list, into: opened) }
        let answer = ConsentImportAnswer(report, isRehearsal: dryRun)
        if json { try JSONAnswer.show(answer) } else { for line in answer.lines { print(line) } }
        if report.refused > 0 { throw ExitCode.failure }
    }

    private func take(_ list: ConsentList, into opened: OpenedVault) async throws -> ConsentImportReport {
        let id = try await merchant.one(in: opened)
        guard let merchant = try await opened.catalogue.merchant(id) else {
            throw CommandProblem.unknownMerchant(id.text)
        }
        let importer = ConsentImporter(vault: opened.vault, catalogue: opened.catalogue, wall: .system)
        let report = try await importer.take(list, of: merchant, isRehearsal: dryRun) { done in
            if done.isMultiple(of: 1_000) { ProgressLine.show("\(done) of \(list.rows.count) lines") }
        }
        guard !dryRun else { return report }
        try await opened.vault.audit(
            .consentsImported(
                proven: report.proven, unproven: report.unproven, refused: report.refused, of: id, by: author,
                at: opened.now))
        return report
    }
}
