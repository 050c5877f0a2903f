import CallCore
import Commerce
import Compliance
import Dialogue
import Foundation
import Lookalike
import Runtime
import Scripts
import Server
import Sound
import Vault

/// The second scene: a person says "stop calling me" in the middle of the agent's sentence.
struct DemoStopCall {
    let props: DemoProps
    let person = DemoPerson.beatrice

    func play() async throws -> DemoVerdict {
        _ = try await props.leaveCart(1, of: person)
        let pseudonym = try await props.pseudonym(of: person)
        props.narrator.follow(pseudonym)
        let call = try await props.endedCall(with: pseudonym)
        props.narrator.say("\nA second cart of hers:")
        _ = try await props.leaveCart(2, of: person)
        var decision: ContactDecisionRecord?
        try await props.wait(or: .jobNotSettled(within: props.patience)) {
            decision = try await props.vault.decisions(
                about: pseudonym, of: DemoCast.merchant, limit: 20, at: props.now
            ).first { $0.channel == .voiceAI && $0.cart == person.cart(2) }
            return decision != nil
        }
        let findings = try await findings(call, decision)
        tell(findings)
        return findings.verdict
    }

    /// Whether the agent was speaking just then, by the called person's own ear.
    private static func isSpeaking(at cut: JournaledCall.Note, in notes: [JournaledCall.Note]) -> Bool {
        let before = notes.filter { $0.at <= cut.at }
        return before.count { $0.event == .agentSpeechBegan } > before.count { $0.event == .agentSpeechEnded }
    }

    private func tell(_ findings: DemoStopFindings) {
        let narrator = props.narrator
        if findings.isStoredFirst, let stored = findings.storedAt {
            narrator.say("order     the stop was on disk at \(stored.text); its confirmation began after that")
        }
        narrator.say("texts     \(findings.texts.count) after the stop")
    }

    private func findings(_ call: CallSummary, _ decision: ContactDecisionRecord?) async throws -> DemoStopFindings {
        let journal = props.lookalike.journal
        let catalogue = props.deployment.catalogue
        guard let leg = journal.calls(to: person.numberText).last, let answered = leg.answeredAt,
            let heard = journal.heard(legID: leg.legID),
            let merchant = try await catalogue.merchant(call.key.merchant),
            let script = try await catalogue.script(call.script, of: merchant.id)
        else { throw DemoProblem.notOnRecord("what the far end heard of the second call") }
        guard let cut = leg.notes.first(where: { $0.event == .cleared }) else {
            throw DemoProblem.notOnRecord("a cut in the second call")
        }
        let log = DemoSpokenLog(try await props.vault.log(of: call.key, at: props.now))
        let after = leg.notes.filter { $0.at >= cut.at }
        let ear = DemoEar(recogniser: props.deployment.services.recogniser, narrator: props.narrator)
        // The frame in which the cut came still holds what was being said.
        let silence = Duration.seconds(cut.at) + .milliseconds(40)
        let start = min(heard.samples.count, heard.rate.samples(in: silence))
        let rest = AudioClip(samples: Array(heard.samples[start...]), rate: heard.rate)
        let epoch = props.lookalikeEpoch
        return DemoStopFindings(
            outcome: call.outcome, wasCutOff: Self.isSpeaking(at: cut, in: leg.notes),
            linesAfterCut: after.filter { $0.event == .markQueued }.map { log.line(ofMark: $0.detail) },
            isStoredFirst: log.isStopStoredBeforeItsConfirmation, storedAt: decision?.inputs.suppressedAt,
            confirmationHeardAt: SpeechPieces.silenceBeforeSound(in: rest).map {
                epoch + .seconds(answered) + silence + $0
            },
            hearings: try await ear.hearings(of: rest),
            confirmation: DemoHearing(script[.stopConfirmation].segments.map(\.template).joined(separator: " ")),
            texts: props.texts(to: person).filter { $0.at >= answered + cut.at }.map(\.text),
            permittedText: try merchant.message(.stopConfirmation).render([.brand: merchant.brand]),
            secondCart: decision)
    }
}
