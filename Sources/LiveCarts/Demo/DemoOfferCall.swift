import CallCore
import CallLog
import Commerce
import Compliance
import Foundation
import Lookalike
import Runtime
import Server
import Sound
import Vault

/// The first scene: a call that grants an offer, and what is left of it.
struct DemoOfferCall {
    let props: DemoProps
    let person = DemoPerson.rosalind

    /// The call and its offer, for the scene that erases the person, and what was found.
    struct Ended {
        let call: CallSummary
        let offer: OfferID
        let verdict: DemoVerdict
    }

    func play() async throws -> Ended {
        _ = try await props.leaveCart(1, of: person)
        let pseudonym = try await props.pseudonym(of: person)
        // The offer engine grants nothing in a first contact.
        try await props.vault.recordContact(
            ContactAttempt(
                at: props.now - .seconds(2 * 86_400), channel: .sms, purpose: .cartRecovery, cart: person.cart(1)),
            with: pseudonym, of: DemoCast.merchant, key: "demonstration/earlier")
        props.narrator.follow(pseudonym)
        let call = try await props.endedCall(with: pseudonym)
        // The question whether the number is hers came before the call, the link comes after it.
        if call.outcome == .accepted {
            try? await props.wait(or: .noCall(within: props.patience)) { props.texts(to: person).count > 1 }
        }
        let log = try await props.vault.log(of: call.key, at: props.now)
        try await tellWhatIsLeft(of: call, log)
        return try await judge(call, log)
    }

    private func judge(_ call: CallSummary, _ log: [LogRecord]) async throws -> Ended {
        let now = props.now
        let promise = try await DemoPromise(
            call, log: log, vault: props.vault, catalogue: props.deployment.catalogue, at: now)
        guard let promise else { throw DemoProblem.notOnRecord("an offer granted in the first call") }
        let journal = props.lookalike.journal
        guard let leg = journal.calls(to: person.numberText).last?.legID, let heard = journal.heard(legID: leg) else {
            throw DemoProblem.notOnRecord("what the far end heard of the first call")
        }
        try journal.saveHeard(legID: leg, to: props.folder.appending(path: "heard.wav"))
        let ear = DemoEar(recogniser: props.deployment.services.recogniser, narrator: props.narrator)
        let judged = DemoOfferVerdict(
            promise: promise, hearings: try await ear.hearings(of: heard),
            texts: props.texts(to: person).map(\.text), moment: now)
        return Ended(call: call, offer: promise.offer.id, verdict: judged.verdict)
    }

    /// Shows the sealed transcript, opened with a reason, what is kept and until when, and makes the recording audible.
    private func tellWhatIsLeft(of call: CallSummary, _ log: [LogRecord]) async throws {
        let narrator = props.narrator
        for message in props.lookalike.journal.messages where [message.from, message.to].contains(person.numberText) {
            narrator.say("text      \(message.direction): \u{201C}\(message.text)\u{201D}")
        }
        guard let reason = DemoPlay.reason else { return }
        let now = props.now
        narrator.say("\nThe sealed transcript of \(call.key.call), opened \(reason.reason):")
        var words: [ContentRef: String] = [:]
        for item in try await props.vault.openContent(of: call.key, for: reason, at: now) {
            words[item.ref] = item.text
        }
        for entry in CallTranscript(log).entries { narrator.say(TranscriptAnswer(entry, words: words).line) }
        narrator.say("\nWhat is kept of it, and until when:")
        let schedule = try await props.vault.retention(of: call.key.merchant)
        let kept = KeptMatter.of(call, records: log, under: schedule).map { KeptAnswer($0).columns }
        for line in TextColumns.lines(kept) { narrator.say("  " + line) }
        try await writeFiles(call, log, for: reason, at: now)
    }

    private func writeFiles(
        _ call: CallSummary, _ log: [LogRecord], for reason: AccessReason, at now: WallTime
    ) async throws {
        let narrator = props.narrator
        let file = props.folder.appending(path: "call.jsonl")
        try Data(CallLogCodec.encode(CallLog(log))).write(to: file)
        let tape = try await props.vault.readTape(of: call.key, for: reason, at: now)
        let recording = props.folder.appending(path: "call.ogg")
        let summary = try TapeRendering.render(tape, to: recording.path, as: .oggOpus)
        narrator.say("\nlisten to it:  \(recording.path)")
        narrator.say("               \(summary.duration.components.seconds) s, the caller left, the agent right")
        narrator.say("replay it:     livecarts replay \(file.path)")
    }
}
