import Foundation
import Lookalike
import Sound
import Voice

/// Judges the call by what the far end heard, through a recogniser, and by what it received; not by what was meant to be said.
struct DemoVerdict {
    let lookalike: Lookalike
    let recogniser: any Recogniser
    let narrator: DemoNarrator

    /// What must have been heard, in this order; any wording of each.
    private static let parts: [(name: String, wordings: [String])] = [
        ("that it is an AI", ["ai assistant", "a i assistant"]),
        ("the seller's legal name", ["example home llc", "example home l l c", "example home"]),
        ("how to opt out", ["opt out"]),
        ("that it is recorded", ["recorded"]),
        ("the granted percent", ["10 percent", "10%", "ten percent"]),
    ]

    func passes(folder: URL) async throws -> Bool {
        guard let call = lookalike.journal.calls(to: DemoCast.personText).last,
            let heard = lookalike.journal.heard(legID: call.legID)
        else { return fail("the far end heard nothing") }
        try lookalike.journal.saveHeard(legID: call.legID, to: folder.appending(path: "heard.wav"))
        let text = try await transcript(of: heard)
        narrator.say("\nWhat the far end's own recogniser heard:\n  \(text)")
        let words = Self.normalised(text)
        // Whole words only: "ai" is not heard in "Aida".
        var rest = Substring(" \(words) ")
        for part in Self.parts {
            guard let found = part.wordings.lazy.compactMap({ rest.firstRange(of: " \($0) ") }).first else {
                return fail("the far end did not hear \(part.name)")
            }
            rest = rest[rest.index(before: found.upperBound)...]
        }
        let strange = Self.numbers(in: words).subtracting(Self.lawfulNumbers)
        guard strange.isEmpty else { return fail("the far end heard numbers that nobody granted: \(strange.sorted())") }
        let texts = lookalike.journal.messages.filter { $0.direction == "outbound" && $0.text.contains("with code") }
        guard texts.count == 1 else { return fail("\(texts.count) texts with the code arrived, not one") }
        narrator.say("\nAll of it was heard, in order, and the text with the code arrived.")
        return true
    }

    /// The key that opts out, the granted percent, and the hours that the offer holds.
    private static let lawfulNumbers: Set<String> = ["9", "nine", "10", "ten", "48", "forty", "eight"]

    private func fail(_ problem: String) -> Bool {
        narrator.say("FAILED: \(problem)")
        return false
    }

    /// Transcribes the agent's speech piece by piece, cut where it was silent.
    private func transcript(of clip: AudioClip) async throws -> String {
        var texts: [String] = []
        for piece in SpeechPieces.cut(try clip.resampled(to: .wideband)) {
            let heard = try await recogniser.transcribe(
                Utterance(samples: piece), urgency: .turn, within: .seconds(60))
            if !heard.text.isEmpty { texts.append(heard.text) }
        }
        return texts.joined(separator: " ")
    }

    private static func normalised(_ text: String) -> String {
        let spaced = text.lowercased().map { $0.isLetter || $0.isNumber || $0 == "%" ? $0 : " " }
        return String(spaced).split(separator: " ").joined(separator: " ")
    }

    private static func numbers(in words: String) -> Set<String> {
        let spelled: Set<String> = [
            "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen",
            "twenty", "thirty", "forty", "fifty", "hundred", "half", "free",
        ]
        let all = words.replacing("%", with: "").split(separator: " ").map(String.init)
        return Set(all.filter { spelled.contains($0) || $0.contains(where: \.isNumber) })
    }
}
