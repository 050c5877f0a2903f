import CallCore
import Commerce
import Compliance
import Dialogue

/// What was found of a call in which the person said stop.
struct DemoStopFindings {
    var outcome: CallOutcome?
    /// Whether the agent was speaking when it was cut off, by the called person's ear.
    var wasCutOff: Bool
    /// The script's names of everything that reached the far end after the cut; nil for what no record knows.
    var linesAfterCut: [LineID?]
    /// Whether the log has the stop stored before anything of its confirmation.
    var isStoredFirst: Bool
    /// When the suppression was stored, by the decision that it blocks.
    var storedAt: WallTime?
    /// When the far end first heard anything after the cut.
    var confirmationHeardAt: WallTime?
    /// What the far end heard after the cut, in each way of listening.
    var hearings: [DemoHearing]
    /// The words of the confirmation, as the script has them.
    var confirmation: DemoHearing
    /// Texts that arrived after the stop.
    var texts: [String]
    /// The one text that may.
    var permittedText: String
    /// What was decided about the person's second cart.
    var secondCart: ContactDecisionRecord?
}

extension DemoStopFindings {
    /// How much of what was heard must be of the confirmation, and of the confirmation in what was heard. A small recogniser mishears a word
    /// or two in ten.
    static let leastLikeness = 0.7
    /// How far the far end's count of frames may lag behind the clock on a busy machine. The order itself is the log's to prove.
    static let clockTolerance: Duration = .milliseconds(500)
    /// Words of the script that sell.
    static let salesWords = ["cart", "order", "percent", "%", "offer", "code", "link", "shipping", "price", "sales"]

    var verdict: DemoVerdict {
        var verdict = DemoVerdict()
        verdict.expect(
            outcome == .optedOut, else: "the outcome is \(outcome?.rawValue ?? "missing"), not opted_out")
        verdict.expect(wasCutOff, else: "the agent was not cut off")
        verdict.expect(
            !linesAfterCut.isEmpty && linesAfterCut.allSatisfy { $0 == ReservedLine.stopConfirmation.id },
            else: "after the stop something other than its confirmation was sent")
        verdict.expect(isStoredFirst, else: "the log has the confirmation before the stop was stored")
        verdict.expect(
            isInOrder, else: "the stop was not on disk before the first sound of its confirmation arrived")
        verdict.expect(
            hearings.contains { $0.likeness(to: confirmation) >= Self.leastLikeness },
            else: "the far end did not hear the confirmation")
        verdict.expect(
            !hearings.contains { $0.holds(Self.salesWords) }, else: "the far end heard sales words after the stop")
        verdict.expect(texts.count <= 1, else: "\(texts.count) texts arrived after the stop")
        verdict.expect(
            texts.allSatisfy { $0 == permittedText }, else: "a text after the stop says more than that it was heard")
        verdict.expect(
            secondCart?.result == .block && secondCart?.failedGate == .personSuppressed,
            else: "the second cart was not refused because of the stop")
        return verdict
    }

    private var isInOrder: Bool {
        guard let storedAt, let confirmationHeardAt else { return false }
        return storedAt < confirmationHeardAt + Self.clockTolerance
    }
}
