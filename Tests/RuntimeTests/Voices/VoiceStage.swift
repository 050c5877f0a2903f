import Commerce
import Compliance
import Foundation
import Runtime
import Sound
import Synchronization
import Testing
import Vault
import Voice

/// A vault with a speaker in it, and a recogniser that hears what it is told to.
struct VoiceStage: Sendable {
    static let author = AccessAuthor.command("tests", reason: nil)
    static let company = "Example Home LLC"
    static let line = "Do you have a minute?"

    /// Hears the next of its texts in each stretch of speech.
    final class Prompter: Recogniser {
        private let texts: Mutex<[String]>

        init(_ texts: [String]) { self.texts = Mutex(texts) }

        func transcribe(
            _ utterance: Utterance, urgency: Urgency, within patience: Duration
        ) async throws(SpeechEngineError) -> Transcript {
            Transcript(text: texts.withLock { $0.isEmpty ? "" : $0.removeFirst() }, confidence: 0.9)
        }
    }

    let stage: JobStage
    var vault: SQLiteVault { stage.vault }
    var now: WallTime { stage.now }

    init() async throws { self.init(stage: try await JobStage()) }

    init(stage: JobStage) { self.stage = stage }

    func desk(hearing texts: [String] = []) -> VoiceDesk { VoiceDesk(vault: vault, recogniser: Prompter(texts)) }

    static func challenge(at moment: WallTime) throws -> VoiceChallenge {
        try #require(VoiceChallenge(drawing: Array(0..<8), at: moment))
    }

    func enrol() async throws -> PersonalVoiceID {
        let speaker = try #require(VoiceSpeaker(name: "Ana Lopez", company: Self.company))
        return try await vault.enrol(
            speaker, of: JobStage.merchant, challenge: try Self.challenge(at: now), by: Self.author, at: now
        ).id
    }

    func grant(_ voice: PersonalVoiceID, uses: [VoiceUse] = VoiceUse.allCases) async throws {
        let release = VoiceRelease(
            documentSHA256: String(repeating: "a", count: 64), isSigned: true, purposeTold: "calls, one year",
            schedule: "https://shop.example.com/voices")
        let grant = VoiceGrant(
            merchant: JobStage.merchant, uses: uses, languages: ["en"], from: now, until: now + .seconds(86_400 * 365),
            release: release)
        _ = try await vault.add(.granted(grant), to: voice, by: Self.author, at: now)
    }

    /// A voice in use, with one recorded line.
    func voiceInUse() async throws -> PersonalVoiceID {
        let voice = try await enrol()
        _ = try await vault.keepReading(
            VoiceVerification(
                score: VoiceReadingScore(statement: 1, challenge: 1, evidencePieces: 1), statementSHA256: "0c"),
            statement: [], sample: Self.recorded.stored, of: voice, by: Self.author, at: now)
        try await grant(voice)
        _ = try await vault.keepLine(
            Self.recorded.stored, saying: Self.line, of: voice, by: Self.author, at: now)
        return voice
    }

    /// Sound that is nobody's.
    static let recorded = AudioClip(samples: (0..<8_000).map { Int16($0 % 200) }, rate: .wideband)

    /// Sentences of a synthetic voice with pauses of a second between them, 24 seconds of speech and more.
    static func reading() throws -> AudioClip {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "SoundTests/Fixtures/voices-and-noise.flac").path
        let sentence = try AudioClip(contentsOf: path, rate: .wideband).samples[8_000..<66_296]
        let pause = [Int16](repeating: 0, count: 16_000)
        return AudioClip(samples: (0..<9).reduce(pause) { sum, _ in sum + sentence + pause }, rate: .wideband)
    }
}
