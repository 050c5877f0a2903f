import ArgumentParser
import Compliance
import Foundation
import Runtime
import Scripts

/// `livecarts rules approve FILE --by NAME`
struct RulesApproveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Writes down that somebody answers for these very calling rules.",
        discussion: """
            Counsel reads the rules; 'livecarts rules diff' says what differs from those before. The approval is of the file's bytes, stands in \
            FILE's .approvals.json beside it, and takes effect when the server starts next.
            Example: livecarts rules approve calling-rules.json --by "counsel approval 12"
            """)

    @Argument(help: "The file of calling rules.")
    var file: String

    @Option(help: "Who approves: a name, or the number of counsel's approval.")
    var by: String

    @Option(help: "What else is to be on record.")
    var note: String?

    mutating func validate() throws {
        guard by.contains(where: { !$0.isWhitespace }), by.count <= 80 else {
            throw ValidationError("--by is a name of at most 80 characters")
        }
    }

    func run() async throws {
        let data = try RulesInForce.data(at: file)
        let problems = data.rules.findings(on: RulesAnswer.today).filter { $0.level == .problem }
        guard problems.isEmpty else {
            for problem in problems { print("problem: \(problem.text)") }
            throw ExitCode.failure
        }
        let list = RulesData.approvalsFile(beside: file)
        var approvals =
            try FileManager.default.contents(atPath: list)
            .map { try RulesData.approvals($0, file: list) } ?? []
        approvals.append(
            RulesApproval(version: data.version, approvedBy: by, approvedOn: RulesAnswer.today, note: note))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            try encoder.encode(approvals).write(to: URL(filePath: list), options: .atomic)
        } catch {
            throw CommandProblem.unwritable(list)
        }
        print("approved by \(by): \(data.version.text); in \(list)")
    }
}
