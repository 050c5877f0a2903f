import ArgumentParser
import Commerce
import Runtime
import Scripts
import Server
import Transport
import Vault

/// `livecarts lift`
struct LiftCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lift",
        abstract: "Shows what calls and texts bring, against the people who were held out; names nobody.",
        discussion: """
            Compares people by the arm in which their first decision found them, whether or not they were reached, with 95 % bounds, and says so
            where there are too few to tell. Wants 'holdout_percent' in the merchant's file, and 'costs' for the margin.
            Example: livecarts lift --merchant mrc_example_home --from 2026-10-01 --to 2027-01-01 --json
            """)

    /// What is reported when nothing is said.
    private static let usualSpan: Duration = .seconds(90 * 86_400)

    @Option(
        help: "People who came into the trial since this day or moment, such as 2026-10-01; 90 days ago if not given.")
    var from: String?

    @Option(help: "Up to this day or moment, and not of it; now if not given.")
    var to: String?

    @OptionGroup var merchants: MerchantOptions

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    mutating func validate() throws {
        for (name, text) in [("--from", from), ("--to", to)] {
            guard let text else { continue }
            guard Self.moment(text) != nil else {
                throw ValidationError("\(name) is a day such as 2026-10-01 or a moment with its zone, not \(text)")
            }
        }
        if let from = from.flatMap(Self.moment), let to = to.flatMap(Self.moment), from >= to {
            throw ValidationError("--from is before --to")
        }
    }

    func run() async throws {
        let answer = try await place.withVault { opened in try await report(from: opened) }
        if json {
            try JSONAnswer.show(answer)
        } else {
            for line in answer.lines { print(line) }
        }
    }

    private func report(from opened: OpenedVault) async throws -> LiftAnswer {
        let id = try await merchants.one(in: opened)
        guard let merchant = try await opened.catalogue.merchant(id) else {
            throw CommandProblem.unknownMerchant(id.text)
        }
        let end = to.flatMap(Self.moment) ?? opened.now
        let span = LiftSpan(
            merchant: id, from: from.flatMap(Self.moment) ?? end - Self.usualSpan, to: end,
            currency: merchant.offers.minimumSubtotal.currency)
        let outcomes = try await opened.vault.trialOutcomes(in: span, at: opened.now)
        func tally(_ arm: [TrialOutcome]) -> ArmTally {
            arm.reduce(into: ArmTally()) { $0.add($1, costs: merchant.costs) }
        }
        return LiftAnswer(
            LiftReport(
                contacted: tally(outcomes.contacted), heldOut: tally(outcomes.heldOut), costs: merchant.costs),
            in: span, of: merchant.holdout, leftOut: outcomes.moved,
            try await opened.vault.attributedOrders(in: span, at: opened.now))
    }

    /// A day begins at midnight in UTC.
    private static func moment(_ text: String) -> WallTime? {
        WallTime(iso8601: text) ?? WallTime(iso8601: "\(text)T00:00:00Z")
    }
}
