import CallCore
import Commerce
import Compliance
import Lookalike
import Operations
import Runtime
import Scripts
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
        if let queued { try await tell(queued, after: call, findings) }
        return findings.verdict
    }

    private func tell(_ queued: Job, after call: CallSummary, _ findings: DemoUnansweredFindings) async throws {
        let narrator = props.narrator
        narrator.say("retry     \(queued.id) calls once more at \(queued.work.due.text)")
        if let rule = queued.work.rule {
            narrator.say("          rule      \(rule.rawValue), with the merchant's retry_after_hours")
        }
        if let now = findings.now { narrator.say("          at once   \(Self.words(of: now))") }
        if let rest = try await props.deployment.catalogue.merchant(call.key.merchant)?.retryDelay,
            let moment = call.endedAt.map({ $0 + rest }), moment < queued.work.due
        {
            let wanted = try await props.preview(of: call.person, call.cart, at: moment)
            narrator.say("          after \(rest.components.seconds / 3600) h  \(Self.words(of: wanted))")
        }
        guard let then = findings.then else { return }
        narrator.say("          then      \(Self.words(of: then)), as things stand; it is decided anew when it is due")
        for window in then.inputs.windows {
            narrator.say(
                "                    \(window.jurisdiction): \(window.local) in \(window.zone), open \(window.window)")
        }
    }

    private static func words(of decision: ContactDecisionRecord) -> String {
        let gate = decision.failedGate.map { " at \($0.rawValue)" } ?? ""
        return decision.result.rawValue + gate + (decision.reason.map { ", \($0.rawValue)" } ?? "")
    }
}
