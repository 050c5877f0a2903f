import Commerce
import Compliance
import Testing

struct ErasurePlanTests {
    private let now = WallTime(secondsSince1970: 1_795_201_800)
    private let person: PersonID = "per_1"
    private let calls: [CallID] = ["call_1", "call_2"]

    private func hold(
        _ subject: LegalHold.Subject, _ classes: [RetentionClass], id: LegalHoldID = "hold_1", from: Int64 = 0,
        until: Int64 = 10
    ) throws -> LegalHold {
        try LegalHold(
            id: id, merchant: "mrc_1", subject: subject, classes: classes, holder: "counsel", reason: "claim",
            from: now + .seconds(from), until: now + .seconds(until))
    }

    private func plan(_ holds: [LegalHold]) -> ErasurePlan {
        ErasurePlan(erasing: person, calls: calls, holds: holds, at: now)
    }

    /// Every class that does not survive by law, and the words and sound of every call.
    @Test func withoutAHoldAllGoes() {
        let plan = plan([])
        #expect(plan.isWhole && plan.held.isEmpty)
        #expect(plan.destroyed.count == RetentionClass.allCases.count { !$0.survivesErasure } + 4)
        #expect(plan.destroyed.allSatisfy { !$0.retentionClass.survivesErasure })
    }

    /// A hold over one call holds nothing of another, nor of the person.
    @Test func aHoldOverACallHoldsThatCall() throws {
        let plan = plan([try hold(.call("call_1"), [.transcript, .recordingAudio])])
        #expect(plan.held.map(\.target) == [.words("call_1"), .sound("call_1")])
        #expect(plan.destroyed.contains(.words("call_2")) && plan.destroyed.contains(.person(.transcript)))
        #expect(!plan.isWhole)
    }

    @Test func aHoldOverAPersonHoldsAllCallsOfTheClass() throws {
        let plan = plan([try hold(.person(person), [.transcript, .cartSnapshot])])
        #expect(
            plan.held.map(\.target) == [
                .person(.transcript), .person(.cartSnapshot), .words("call_1"), .words("call_2"),
            ])
        #expect(plan.destroyed.contains(.sound("call_1")))
    }

    /// Somebody else's, and one that is over, hold nothing; one that is to begin later holds already.
    @Test func onlyHoldsThatMatterHold() throws {
        let others = [
            try hold(.person("per_2"), [.transcript]), try hold(.call("call_9"), [.transcript]),
            try hold(.person(person), [.transcript], from: -20, until: 0),
        ]
        #expect(plan(others).isWhole)
        #expect(!plan([try hold(.person(person), [.transcript], from: 5)]).isWhole)
    }

    /// The last to end is named.
    @Test func theLongestHoldIsNamed() throws {
        let plan = plan([
            try hold(.call("call_1"), [.transcript], id: "hold_a", until: 30),
            try hold(.person(person), [.transcript], id: "hold_b", until: 20),
        ])
        #expect(plan.held.first { $0.target == .words("call_1") }?.hold == "hold_a")
        #expect(plan.held.first { $0.target == .words("call_2") }?.hold == "hold_b")
    }

    /// What survives is wiped later where a hold is on it.
    @Test func aHoldOnASurvivingClassKeepsItsDetails() throws {
        let plan = plan([try hold(.person(person), [.consentEvidence])])
        #expect(plan.held.isEmpty && plan.isHeld(.consentEvidence) && !plan.isWhole)
    }

    /// Nothing is in both, and nothing in neither, whatever is held.
    @Test(arguments: 0..<64)
    func everyTargetIsDestroyedOrHeld(seed: Int) throws {
        let holdable = RetentionClass.allCases.filter(\.allowsHold)
        let classes = holdable.enumerated().filter { seed >> ($0.offset % 6) & 1 == 1 }.map(\.element)
        let holds = classes.isEmpty ? [] : [try hold(seed % 2 == 0 ? .person(person) : .call("call_2"), classes)]
        let plan = plan(holds)
        let all = self.plan([]).destroyed
        #expect(Set(plan.destroyed).isDisjoint(with: plan.held.map(\.target)))
        #expect(Set(plan.destroyed).union(plan.held.map(\.target)) == Set(all))
        #expect(plan.destroyed.count + plan.held.count == all.count)
    }
}
