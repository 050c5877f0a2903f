import ArgumentParser
import Commerce
import Runtime
import Vault

/// `livecarts privacy record`
struct PrivacyRecordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Prints the record of processing (GDPR 30) of each merchant, made of what is in force.",
        discussion: """
            What only the merchant knows stands in its file under privacy:; what is left out there is printed as missing.
            Exits with 1 when something is missing.
            Example: livecarts privacy record --json
            """)

    @OptionGroup var merchants: MerchantOptions

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let records = try await place.withVault { opened in
            var records: [ProcessingRecord] = []
            for id in try await merchants.all(in: opened) {
                guard let merchant = try await opened.catalogue.merchant(id) else { continue }
                records.append(ProcessingRecord(merchant, terms: .shipped))
            }
            return records
        }
        guard !records.isEmpty else { throw CommandProblem.noMerchant }
        let answers = records.map(ProcessingRecordAnswer.init)
        if json { try JSONAnswer.show(answers) } else { for line in answers.flatMap(\.lines) { print(line) } }
        if records.contains(where: { !$0.missing.isEmpty }) { throw ExitCode.failure }
    }
}
