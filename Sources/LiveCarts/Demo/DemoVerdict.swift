import Commerce
import Dialogue
import Foundation
import Lookalike
import Sound
import Voice

/// Judges the call by what the far end heard, through a recogniser, and by what it received; not by what was meant to be said.
struct DemoVerdict {
    let lookalike: Lookalike
    let recogniser: any Recogniser
    let narrator: DemoNarrator

    /// A small recogniser hears some words better in one breath and others in the flow of speech, so it listens several ways; what it hears
    /// any way was there to be heard.
    private static let gaps: [Duration] = [.milliseconds(120), .milliseconds(250), .milliseconds(600)]

    func passes(_ promise: DemoPromise, at moment: WallTime, folder: URL) async throws -> Bool {
        guard let call = lookalike.journal.calls(to: DemoCast.personText).last,
            let heard = lookalike.journal.heard(legID: call.legID)
        else { return fail("the far end heard nothing") }
        try lookalike.journal.saveHeard(legID: call.legID, to: folder.appending(path: "heard.wav"))
        narrator.say("\nWhat the far end's own recogniser heard, cut at pauses of")
        var hearings: [DemoHearing] = []
        for gap in Self.gaps {
            let text = try await transcript(of: heard, gap: gap)
            narrator.say("  \(gap.wholeMilliseconds) ms: \(text)")
            hearings.append(DemoHearing(text))
        }
        let parts = promise.parts
        for part in parts where !hearings.contains(where: { $0.holds(part.wordings) }) {
            return fail("the far end did not hear \(part.name)")
        }
        for (earlier, later) in zip(parts, parts.dropFirst())
        where hearings.contains(where: { $0.holds(later.wordings, before: earlier.wordings) }) {
            return fail("the far end heard \(later.name) before \(earlier.name)")
        }
        // Not even one way of listening may hear another number.
        for hearing in hearings {
            let strange = promise.strangeNumbers(in: hearing, at: moment)
            guard strange.isEmpty else {
                return fail(
                    "the far end heard what nobody granted: \(strange.map(\.kind.rawValue).joined(separator: ", "))")
            }
        }
        let code = promise.offer.code.text
        let texts = lookalike.journal.messages.count { $0.direction == "outbound" && $0.text.contains(code) }
        guard texts == 1 else { return fail("\(texts) texts with the code arrived, not one") }
        narrator.say("\nAll of it was heard, in order, and the text with the code arrived.")
        return true
    }

    private func fail(_ problem: String) -> Bool {
        narrator.say("FAILED: \(problem)")
        return false
    }

    /// Transcribes the agent's speech piece by piece, cut where it was silent for `gap`.
    private func transcript(of clip: AudioClip, gap: Duration) async throws -> String {
        var texts: [String] = []
        for piece in SpeechPieces.cut(try clip.resampled(to: .wideband), gap: gap) {
            let heard = try await recogniser.transcribe(
                Utterance(samples: piece), urgency: .turn, within: .seconds(60))
            if !heard.text.isEmpty { texts.append(heard.text) }
        }
        return texts.joined(separator: " ")
    }
}
