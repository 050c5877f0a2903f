import CallCore
import Commerce
import LiveCartsTesting
import Testing

@testable import Runtime

/// Where the deciding transaction takes a call.
struct DialStepTests {
    private func created() throws -> CallStep {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.begin()
        let event = try #require(call.events.first)
        return CallStep(machine: CallMachine(script: call.script), log: LogWriter()).taking(event, at: .zero)
    }

    /// A repeated transaction leads to the same place, and the records go on from what is stored.
    @Test func aRepeatedTransactionLeadsToTheSamePlace() throws {
        let before = try created()
        let dial = try #require(before.records.compactMap(\.effect).first?.0)
        let allowed = CallEvent.contactAllowed(ContactAllowed(decision: "dec", effect: dial))
        let first = before.taking(allowed, at: CallTime(.milliseconds(4)))
        let second = before.taking(allowed, at: CallTime(.milliseconds(4)))
        #expect(first.records == second.records && first.machine == second.machine && first.log == second.log)
        #expect(first.records.first?.sequence == before.records.last?.sequence.next)
    }
}
