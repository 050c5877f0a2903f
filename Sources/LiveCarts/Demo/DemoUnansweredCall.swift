import CallCore
import Commerce
import Compliance
import Lookalike
import Operations
import Runtime
import Server
import Vault

/// The third scene: nobody picks up. The phone rings beside the first scene, as no sound is in it, and is told when its turn has come.
struct DemoUnansweredCall {
    let props: DemoProps
    let person = DemoPerson.marianne

    /// Lets the phone begin to ring.
    func ring() async throws {
        _ = try await props.leaveCart(1, of: person)
    }

    func tell() async throws -> DemoVerdict {
        let pseudonym = try await props.pseudonym(of: person)
        props.narrator.follow(pseudonym)
        let call = try await props.endedCall(with: pseudonym)
        // It is queued right after the call's end.
        var queued: Job?
        try? await props.wait(or: .noCall(within: props.patience)) {
            let waiting = try await props.vault.jobs(in: .waiting, limit: 50, at: props.now)
            queued = waiting.first { $0.work.person == pseudonym && $0.work.purpose == .callCart }
            return queued != nil
        }
        var findings = DemoUnansweredFindings(
            outcome: call.outcome,
            wasAnswered: props.lookalike.journal.calls(to: person.numberText).contains { $0.answeredAt != nil },
            retry: queued?.work)
        findings.now = try await props.preview(of: pseudonym, call.cart, at: props.now)
        if let due = queued?.work.due {
            findings.then = try await props.preview(of: pseudonym, call.cart, at: due)
        }
        tell(queued, findings)
        return findings.verdict
    }

    private func tell(_ queued: Job?, _ findings: DemoUnansweredFindings) {
        let narrator = props.narrator
        guard let queued, let rule = queued.work.rule else { return }
        narrator.say("retry     \(queued.id) calls once more at \(queued.work.due.text)")
        narrator.say("          rule: \(rule.rawValue), the merchant's retry_after_hours")
        if let now = findings.now, let gate = now.failedGate, let reason = now.reason {
            narrator.say("          now: \(now.result.rawValue) at \(gate.rawValue), \(reason.rawValue)")
        }
        guard let then = findings.then else { return }
        narrator.say(
            "          then: \(then.result.rawValue), as things stand; every gate is passed anew when it is due")
        for window in then.inputs.windows {
            narrator.say(
                "                \(window.jurisdiction): \(window.local) in \(window.zone), open \(window.window)")
        }
    }
}
