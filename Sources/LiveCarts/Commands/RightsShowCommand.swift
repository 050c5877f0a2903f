import ArgumentParser
import Compliance
import Runtime
import Server
import Vault

/// `livecarts rights show ID`
struct RightsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows where a request stands, and with a reason what was asked.",
        discussion: """
            The words are sealed; opening them takes a reason, which is kept.
            Example: livecarts rights show req_4m2k9 --reason "to answer it"
            """)

    @OptionGroup var request: CaseOptions

    @OptionGroup var access: AccessOptions

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    private struct Answer: Encodable {
        let request: RightsCaseAnswer
        let words: Nullable<String>
    }

    func run() async throws {
        let holidays = try RulesInForce.rulebook(at: nil).holidays
        let answer = try await place.withVault { opened in
            let record = try await request.find(in: opened)
            var words: String?
            if let reason = access.access {
                words = try await opened.vault.words(
                    of: record.id, of: record.merchant, for: reason, at: opened.now)
            }
            return Answer(request: RightsCaseAnswer(record, holidays, at: opened.now), words: Nullable(words))
        }
        guard !json else { return try JSONAnswer.show(answer) }
        for line in answer.request.lines { print(line) }
        if access.access == nil {
            print("what was asked opens for a reason: add --reason \"…\"")
        } else {
            print("asked: \(answer.words.value ?? "nothing in words")")
        }
    }
}
