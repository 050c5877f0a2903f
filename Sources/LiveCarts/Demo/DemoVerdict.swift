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
        ("the seller's legal name", ["example home llc", "example home l l c"]),
        ("how to opt out", ["opt out"]),
        ("that it is recorded", ["recorded"]),
        ("the granted percent", ["10 percent", "10%", "ten percent"]),
    ]

    func passes(folder: URL) async throws -> Bool {
        guard let call = lookalike.journal.calls(to: DemoCast.personText).last,
            let heard = lookalike.journal.heard(legID: call.legID)
        else { return fail("the far end heard nothing") }
        try lookalike.journal.saveHeard(legID: call.legID, to: folder.appending(path: "heard.wav"))
        // A small recogniser hears some words better in one breath and others in the flow of speech, so it listens both ways; what it
        // hears either way was there to be heard.
        let clauses = try await transcript(of: heard, gap: .milliseconds(120))
        let speeches = try await transcript(of: heard, gap: .milliseconds(600))
        narrator.say("\nWhat the far end's own recogniser heard, clause by clause:\n  \(clauses)")
        narrator.say("and in longer stretches:\n  \(speeches)")
        let hearings = [clauses, speeches].map(Self.normalised)
        for part in Self.parts where !hearings.contains(where: { $0.holds(part.wordings) }) {
            return fail("the far end did not hear \(part.name)")
        }
        for (earlier, later) in zip(Self.parts, Self.parts.dropFirst())
        where hearings.contains(where: { $0.holds(later.wordings, before: earlier.wordings) }) {
            return fail("the far end heard \(later.name) before \(earlier.name)")
        }
        for words in hearings {
            let strange = Self.numbers(in: words).subtracting(Self.lawfulNumbers)
            guard strange.isEmpty else {
                return fail("the far end heard numbers that nobody granted: \(strange.sorted())")
            }
        }
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

    /// Words in small letters, each with a space on both sides, so that "ai" is not heard in "Aida".
    private static func normalised(_ text: String) -> String {
        let spaced = text.lowercased().map { $0.isLetter || $0.isNumber || $0 == "%" ? $0 : " " }
        return " " + String(spaced).split(separator: " ").joined(separator: " ") + " "
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

extension String {
    /// Whether any of the wordings stands in the text, as whole words.
    fileprivate func holds(_ wordings: [String]) -> Bool {
        place(of: wordings) != nil
    }

    /// Whether both are heard, and the first of these before the first of those.
    fileprivate func holds(_ wordings: [String], before others: [String]) -> Bool {
        guard let place = place(of: wordings), let other = self.place(of: others) else { return false }
        return place < other
    }

    private func place(of wordings: [String]) -> String.Index? {
        wordings.compactMap { firstRange(of: " \($0) ")?.lowerBound }.min()
    }
}
