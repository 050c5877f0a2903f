package import Commerce
package import Compliance
import Crypto
import Foundation
package import Sound
package import Vault
package import Voice

/// Takes speakers' voices in, and ends them: what a command, or a page, asks for.
///
/// It compares no voice with another: that would take a voiceprint (BIO-1). Statement, challenge and sample come in one recording, made
/// within minutes of the challenge.
package struct VoiceDesk: Sendable {
    /// How long one stretch of speech may take to be recognised.
    static let patience: Duration = .seconds(300)

    let vault: any Vault
    let recogniser: any Recogniser

    package init(vault: any Vault, recogniser: any Recogniser) {
        self.vault = vault
        self.recogniser = recogniser
    }

    /// Takes the recording of statement and challenge.
    ///
    /// A reading that proves nothing is written down as refused, without its sound.
    /// - Throws: ``VoiceDeskRefusal``, ``Compliance/VoiceRefusal``.
    package func enrol(
        _ clip: AudioClip, as voice: PersonalVoiceID, from provenance: VoiceProvenance = .file, by author: AccessAuthor,
        at now: WallTime
    ) async throws -> VoiceRecord {
        let record = try await vault.voice(voice, at: now)
        let challenge = try record.state.openChallenge()
        guard let speaker = record.state.speaker else { throw VoiceRefusal.unknown }
        let statement = VoiceStatement.text(speaker: speaker.name, company: speaker.company)
        let reading = VoiceReading(statement: Self.words(of: statement), challenge: challenge)
        do {
            let (recording, stretches) = try judged(clip, challenge, at: now)
            var pieces: [[String]] = []
            for stretch in stretches { pieces.append(try await words(in: stretch, of: recording)) }
            let score = try reading.check(pieces, at: now)
            let evidence = Self.evidence(recording, stretches, score)
            let hash = SHA256.hash(data: Data(evidence)).map { String(format: "%02x", $0) }.joined()
            return try await vault.keepReading(
                VoiceVerification(score: score, statementSHA256: hash, provenance: provenance), statement: evidence,
                sample: recording.clip.stored, of: voice, by: author, at: now)
        } catch let refusal as any VoiceReadingProblem {
            _ = try await vault.add(.readingRefused(code: refusal.code), to: voice, by: author, at: now)
            throw refusal
        }
    }

    /// Keeps a line as the speaker recorded it, if it says exactly what the script does.
    /// - Parameter words: the clause as it is spoken, without variables.
    package func record(
        _ clip: AudioClip, saying words: String, as voice: PersonalVoiceID, by author: AccessAuthor, at now: WallTime
    ) async throws -> VoiceRecord {
        let recording = try SpokenRecording(clip)
        let clipped = VoiceQuality(of: recording).clipped
        guard clipped < VoiceQuality.mostClipped else { throw VoiceDeskRefusal.quality([.clipped(clipped)]) }
        let stretches = recording.stretches()
        var heard: [String] = []
        for stretch in stretches { heard += try await self.words(in: stretch, of: recording) }
        let likeness = RecordedWords.likeness(of: heard, to: Self.words(of: words))
        guard likeness >= RecordedWords.threshold else { throw VoiceDeskRefusal.otherWords(likeness: likeness) }
        let first = stretches.first?.range.lowerBound ?? 0
        let last = stretches.last?.range.upperBound ?? recording.clip.samples.count
        let line = AudioClip(samples: Array(recording.clip.samples[first..<last]), rate: recording.clip.rate)
        return try await vault.keepLine(line.stored, saying: words, of: voice, by: author, at: now)
    }

    /// A line as the speaker recorded it, to listen to: only for a use that is granted.
    /// - Throws: ``Compliance/VoiceRefusal``; ``VoiceDeskRefusal/notRecorded``.
    package func sentence(_ words: String, in language: String, as voice: PersonalVoiceID, at now: WallTime)
        async throws
        -> AudioClip
    {
        let merchant = try await vault.voice(voice, at: now).merchant
        let consent = try await vault.consent(to: .testSentences, in: language, of: voice, for: merchant, at: now)
        let bytes = try await vault.openSample(.line(saying: words), under: consent, at: now)
        guard let clip = bytes.flatMap({ AudioClip(stored: $0) }) else { throw VoiceDeskRefusal.notRecorded }
        return clip
    }

    // MARK: - What was said

    /// The recording, found good enough, and its stretches of speech.
    private func judged(
        _ clip: AudioClip, _ challenge: VoiceChallenge, at now: WallTime
    ) throws -> (SpokenRecording, [SpokenRecording.Stretch]) {
        // Before anything is listened to: a late recording is refused whatever it says.
        guard challenge.isOpen(at: now) else { throw VoiceReadingRefusal.challengeLapsed(at: challenge.lapsesAt) }
        let recording = try SpokenRecording(clip)
        let findings = VoiceQuality(of: recording).findings
        guard findings.isEmpty else { throw VoiceDeskRefusal.quality(findings) }
        return (recording, recording.stretches())
    }

    private func words(in stretch: SpokenRecording.Stretch, of recording: SpokenRecording) async throws -> [String] {
        let utterance = Utterance(samples: Array(recording.clip.samples[stretch.range]), speech: stretch.speech)
        let heard = try await recogniser.transcribe(utterance, urgency: .turn, within: Self.patience)
        return Self.words(of: heard.text)
    }

    /// Figures in words, as they are read out and as a recogniser may write them.
    private static func words(of text: String) -> [String] { SpokenWords.list(of: SpokenText.expanded(text)) }

    /// The part of the recording that holds statement and challenge, and no more.
    private static func evidence(
        _ recording: SpokenRecording, _ stretches: [SpokenRecording.Stretch], _ score: VoiceReadingScore
    ) -> [UInt8] {
        let end = stretches.prefix(score.evidencePieces).last?.range.upperBound ?? 0
        return AudioClip(samples: Array(recording.clip.samples[..<end]), rate: recording.clip.rate).stored
    }
}
