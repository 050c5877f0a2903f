import Commerce
import Foundation
import Sound
import Voice

/// The far end's own ear: a recogniser that listens to what arrived, whatever was meant to be said.
struct DemoEar {
    let recogniser: any Recogniser
    let narrator: DemoNarrator

    /// A small recogniser hears some words better in one breath and others in the flow of speech, so it listens several ways; what it hears
    /// any way was there to be heard.
    private static let gaps: [Duration] = [.milliseconds(120), .milliseconds(250), .milliseconds(600)]

    /// Listens, and tells what was heard in each way.
    func hearings(of clip: AudioClip) async throws -> [DemoHearing] {
        narrator.say("\nWhat the far end's own recogniser heard, cut at pauses of")
        var hearings: [DemoHearing] = []
        for gap in Self.gaps {
            let text = try await transcript(of: clip, gap: gap)
            narrator.say("  \(gap.wholeMilliseconds) ms: \(text)")
            hearings.append(DemoHearing(text))
        }
        return hearings
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
