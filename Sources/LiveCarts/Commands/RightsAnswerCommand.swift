import ArgumentParser
import Compliance
import Runtime
import Vault

/// `livecarts rights answer ID CODE`
struct RightsAnswerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Judges the code that a person sent back; exit code 1 when it is not right.",
        discussion: "Example: livecarts rights answer req_4m2k9 204117")

    @OptionGroup var request: CaseOptions

    @Argument(help: "The code.")
    var code: String

    @OptionGroup var place: VaultOptions

    func run() async throws {
        let step = try await place.withVault { opened in
            let record = try await request.find(in: opened)
            return try await opened.desk.answerIdentityCode(
                code, in: record.id, of: record.merchant, at: opened.now)
        }
        switch step.record.request.state {
        case .verified, .inWork: print("right: the work can begin")
        case .identityAsked(let check):
            print("not right, or too late; \(check.attemptsLeft) answers are left until \(check.expiresAt.text)")
            throw ExitCode(1)
        case .received, .refused, .answered, .rejected:
            for action in step.actions { print(action.words) }
            throw ExitCode(1)
        }
    }
}
