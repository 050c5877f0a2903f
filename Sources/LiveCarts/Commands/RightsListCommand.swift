import ArgumentParser
import Commerce
import Compliance
import Runtime
import Server
import Vault

/// `livecarts rights list`
struct RightsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists requests by what is owed next, the overdue ones first.",
        discussion: """
            With --overdue only those, and the exit code is 1 when there are any.
            Example: livecarts rights list --overdue --json
            """)

    /// More open requests than any house can work on.
    private static let mostRequests = 10_000

    @Option(help: "Only this merchant's.")
    var merchant: String?

    @Flag(help: "Only what is overdue.")
    var overdue = false

    @Flag(help: "Also those that are closed.")
    var all = false

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    mutating func validate() throws {
        guard !(all && overdue) else { throw ValidationError("what is closed is not overdue: --all or --overdue") }
    }

    func run() async throws {
        let holidays = try RulesInForce.rulebook(at: nil).holidays
        let answers = try await place.withVault { opened in
            try await opened.vault.rightsCases(
                of: merchant.map { MerchantID($0) }, openOnly: !all, limit: Self.mostRequests, at: opened.now
            ).map { RightsCaseAnswer($0, holidays, at: opened.now) }
        }.filter { !overdue || $0.isOverdue }.sorted(by: Self.precedes)
        if json {
            try JSONAnswer.show(answers)
        } else if answers.isEmpty {
            print(overdue ? "nothing is overdue" : "no request is on record")
        } else {
            for line in TextColumns.lines([RightsCaseAnswer.heading] + answers.map(\.columns)) { print(line) }
        }
        if overdue, !answers.isEmpty { throw ExitCode(1) }
    }

    /// The moment that is next sorts as text; what is closed comes last.
    private static func precedes(_ left: RightsCaseAnswer, _ right: RightsCaseAnswer) -> Bool {
        (left.nextBy.value ?? "~", left.id) < (right.nextBy.value ?? "~", right.id)
    }
}
