import CallCore
import CallLog
import Commerce
import Compliance
import Crypto
import Foundation
import Lookalike
import Runtime
import Server
import Sound
import Vault

/// The course of the demonstration, from the cart to what is left of the call.
struct DemoPlay {
    let deployment: Deployment
    let lookalike: Lookalike
    let cast: DemoCast
    let clock: DemoClock
    let narrator: DemoNarrator
    let folder: URL
    let isHeadless: Bool

    func run(within patience: Duration) async throws -> Bool {
        guard let port = await deployment.port.value(), let phone = DemoCast.person else { return false }
        try await sendCart(to: port)
        let vault = deployment.vault
        guard let person = try await vault.person(with: phone, of: DemoCast.merchant, at: clock.wall.now()) else {
            narrator.say("the cart was not taken")
            return false
        }
        // The offer engine grants nothing in a first contact.
        try await vault.recordContact(
            ContactAttempt(
                at: clock.wall.now() - .seconds(2 * 86_400), channel: .sms, purpose: .cartRecovery, cart: DemoCast.cart),
            with: person, of: DemoCast.merchant, key: "demonstration/earlier")
        guard let call = try await endedCall(within: patience) else {
            narrator.say("no call ended in time")
            return false
        }
        let log = try await vault.log(of: call.key, at: clock.wall.now())
        try await aftermath(call, log)
        let now = clock.wall.now()
        guard
            let promise = try await DemoPromise(
                call, log: log, vault: vault, catalogue: deployment.catalogue, at: now)
        else {
            narrator.say("FAILED: no offer was granted")
            return false
        }
        return try await DemoVerdict(
            lookalike: lookalike, recogniser: deployment.services.recogniser, narrator: narrator
        ).passes(promise, at: now, folder: folder)
    }

    private func sendCart(to port: Int) async throws {
        let body = DemoCast.cartEvent(at: clock.wall.now() - .seconds(3 * 86_400))
        let seconds = clock.wall.now().millisecondsSince1970 / 1000
        var message = Data("\(seconds).".utf8)
        message.append(body)
        let code = HMAC<SHA256>.authenticationCode(
            for: message, using: SymmetricKey(data: Data(DemoCast.intakeSecret.utf8)))
        let hex = code.map { String(format: "%02x", $0) }.joined()
        let answer = try await DemoHTTP.post(
            "http://127.0.0.1:\(port)/intake/v1/cart.abandoned",
            headers: ["X-Intake-Signature": "t=\(seconds),v1=\(hex)"], body: body)
        narrator.say("shop      cart.abandoned → \(answer)")
    }

    /// Waits for the call and the text after it.
    private func endedCall(within patience: Duration) async throws -> CallSummary? {
        let deadline = ContinuousClock.now + patience
        while ContinuousClock.now < deadline {
            let calls = try await deployment.vault.calls(of: DemoCast.merchant, limit: 10, at: clock.wall.now())
            let reached = calls.first { $0.endedAt != nil && $0.outcome != .refused }
            if let reached {
                let texts = lookalike.journal.messages.count { $0.direction == "outbound" }
                if texts > 1 || reached.outcome != .accepted { return reached }
            }
            try await Task.sleep(for: .milliseconds(250))
        }
        return nil
    }

    /// Shows the sealed transcript, opened with a reason, what is kept and until when, and makes the recording audible.
    private func aftermath(_ call: CallSummary, _ log: [LogRecord]) async throws {
        for message in lookalike.journal.messages {
            narrator.say("text      \(message.direction): \u{201C}\(message.text)\u{201D}")
        }
        guard let reason = AccessReason(actor: "demonstration", reason: "to show what was kept") else { return }
        let now = clock.wall.now()
        narrator.say("\nThe sealed transcript of \(call.key.call), opened \(reason.reason):")
        var words: [ContentRef: String] = [:]
        for item in try await deployment.vault.openContent(of: call.key, for: reason, at: now) {
            words[item.ref] = item.text
        }
        for entry in CallTranscript(log).entries { narrator.say(TranscriptAnswer(entry, words: words).line) }
        narrator.say("\nWhat is kept of it, and until when:")
        let schedule = try await deployment.vault.retention(of: call.key.merchant)
        let kept = KeptMatter.of(call, records: log, under: schedule)
        for line in TextColumns.lines(kept.map { KeptAnswer($0).columns }) { narrator.say("  " + line) }
        try await writeFiles(call, log, for: reason, at: now)
    }

    private func writeFiles(
        _ call: CallSummary, _ log: [LogRecord], for reason: AccessReason, at now: WallTime
    ) async throws {
        let file = folder.appending(path: "call.jsonl")
        try Data(CallLogCodec.encode(CallLog(log))).write(to: file)
        let tape = try await deployment.vault.readTape(of: call.key, for: reason, at: now)
        let recording = folder.appending(path: "call.ogg")
        let summary = try TapeRendering.render(tape, to: recording.path, as: .oggOpus)
        narrator.say("\nlisten to it:  \(recording.path)")
        narrator.say("               \(summary.duration.components.seconds) s, the caller left, the agent right")
        narrator.say("replay it:     livecarts replay \(file.path)")
    }
}
