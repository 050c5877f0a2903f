import Foundation
import Sound
import Synchronization
import Voice

/// A recogniser that knows the recorded sentences of scripted callers and nothing else.
///
/// It goes by the sound that really reached it, through codecs, noise and echo: a sentence is recognised when a stretch of the sound is like its
/// recording. Whatever is like none of them, the agent's own voice included, is nothing.
final class ClipRecogniser: Recogniser {
    /// How alike a stretch of sound and a recording must be.
    static let threshold: Float = 0.75
    /// The most sentences in one utterance.
    private static let mostSentences = 4

    /// One recorded sentence.
    struct Sentence: Sendable {
        let text: String
        let template: SoundTemplate
    }

    private struct Ledger {
        var heard: [String] = []
        var failures = 0
        /// The engine dies when it has heard so many sentences, and is back when the words of a turn were asked for in vain.
        var diesAfter: Int?
    }

    /// Every sentence of `Audio/caller`.
    static let callers: [Sentence] = {
        guard let folder = try? AudioFolder(Repository.folder("Audio")) else { return [] }
        return folder.manifest.clips.filter { $0.role == .caller }.compactMap { clip in
            (try? folder.clip(named: clip.name, rate: .wideband)).map {
                Sentence(text: clip.text, template: SoundTemplate($0.samples))
            }
        }
    }()

    private let sentences: [Sentence]
    private let ledger = Mutex(Ledger())

    init(_ sentences: [Sentence] = ClipRecogniser.callers) {
        self.sentences = sentences
    }

    /// What was heard, in order; a guess and the turn that says the same count once.
    var heard: [String] { ledger.withLock { $0.heard } }
    /// How often the words of a turn were asked for in vain.
    var failures: Int { ledger.withLock { $0.failures } }

    /// Dies when it has heard so many sentences, guesses included, and is back once a turn has suffered from it.
    func die(after sentences: Int) {
        ledger.withLock { $0.diesAfter = sentences }
    }

    func transcribe(
        _ utterance: Utterance, urgency: Urgency, within patience: Duration
    ) async throws(SpeechEngineError) -> Transcript {
        let isDead = ledger.withLock { ledger -> Bool in
            guard let limit = ledger.diesAfter, ledger.heard.count >= limit else { return false }
            if urgency == .turn {
                ledger.diesAfter = nil
                ledger.failures += 1
            }
            return true
        }
        guard !isDead else { throw .died }
        let text = sentences(in: utterance.samples).joined(separator: " ")
        ledger.withLock { ledger in
            if !text.isEmpty, ledger.heard.last != text { ledger.heard.append(text) }
        }
        return Transcript(text: text, confidence: text.isEmpty ? 0 : 0.95)
    }

    /// The sentences in a sound at 16 kHz, in the order in which they were said.
    func sentences(in samples: [Int16]) -> [String] {
        // A sentence whose very end was cut off is still that sentence.
        var sound = SoundPrint(samples).padded(by: 15)
        var found: [(row: Int, text: String)] = []
        for _ in 0..<Self.mostSentences {
            let places = sentences.compactMap { sentence in
                sentence.template.bestPlace(in: sound).map { (sentence, $0) }
            }
            guard let (sentence, place) = places.max(by: { $0.1.likeness < $1.1.likeness }),
                place.likeness >= Self.threshold
            else { break }
            found.append((place.row, sentence.text))
            sound = sound.silenced(place.row..<place.row + sentence.template.count)
        }
        return found.sorted { $0.row < $1.row }.map(\.text)
    }
}
