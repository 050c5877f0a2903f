import Commerce
import Compliance
import Controls
import Foundation
import Runtime
import Sound
import Testing
import Vault
import Voice

/// A speaker's recording is taken, or refused in words.
struct VoiceDeskTests {
    private static let statement = VoiceStatement.text(speaker: "Ana Lopez", company: VoiceStage.company)

    private static func heard(_ stage: VoiceStage) throws -> [String] {
        [statement, try VoiceStage.challenge(at: stage.now).words.joined(separator: " "), "I am reading this aloud"]
    }

    /// Statement and challenge in one good recording verify the speaker; kept as evidence is no more than those two.
    @Test(.controls("VOX-1", "VOX-2")) func aReadingOfBothTextsIsVerified() async throws {
        let stage = try await VoiceStage()
        let voice = try await stage.enrol()
        let desk = stage.desk(hearing: try Self.heard(stage))
        let record = try await desk.enrol(try VoiceStage.reading(), as: voice, by: VoiceStage.author, at: stage.now)
        #expect(record.state.status(at: stage.now) == .verified)
        guard case .verified(let verification) = record.state.stage else { return }
        #expect(verification.score == VoiceReadingScore(statement: 1, challenge: 1, evidencePieces: 2))
        #expect(verification.statementSHA256.count == 64)
        #expect(try await stage.vault.sampleNames(of: voice, at: stage.now) == [.reading])
    }

    /// An hour later the challenge is not open to anybody, whoever reads it: refused in words, written down, and nothing of it kept.
    @Test(.controls("VOX-2")) func aReadingAnHourLaterIsRefused() async throws {
        let stage = try await VoiceStage()
        let voice = try await stage.enrol()
        let heard = try Self.heard(stage)
        let issued = stage.now
        stage.stage.pass(.seconds(3_600))
        await #expect(throws: VoiceReadingRefusal.challengeLapsed(at: issued + VoiceChallenge.lifetime)) {
            _ = try await stage.desk(hearing: heard).enrol(
                try VoiceStage.reading(), as: voice, by: VoiceStage.author, at: stage.now)
        }
        let record = try await stage.vault.voice(voice, at: stage.now)
        #expect(record.events.last?.kind == .readingRefused(code: "challenge_lapsed"))
        #expect(try await stage.vault.sampleNames(of: voice, at: stage.now).isEmpty)
        await #expect(throws: VoiceRefusal.notVerified) { try await stage.grant(voice) }
    }

    /// A sample with music is refused in words before anybody is listened to, and no call ever speaks in it.
    @Test(.controls("VOX-3")) func aSampleWithMusicIsRefused() async throws {
        let stage = try await VoiceStage()
        let voice = try await stage.enrol()
        var clip = try VoiceStage.reading()
        for index in clip.samples.indices {
            let chord = [220.0, 277, 330].reduce(0) { $0 + sin(2 * .pi * $1 * Double(index) / 16_000) }
            clip.samples[index] = Int16(clamping: Int(clip.samples[index]) + Int(chord * 250))
        }
        do {
            _ = try await stage.desk(hearing: try Self.heard(stage)).enrol(
                clip, as: voice, by: VoiceStage.author, at: stage.now)
            Issue.record("the sample was taken")
        } catch let refusal as VoiceDeskRefusal {
            #expect(refusal.description.contains("music"))
        }
        #expect(
            try await stage.vault.voice(voice, at: stage.now).events.last?.kind == .readingRefused(code: "music"))
        #expect(
            try await stage.vault.consentedVoice(
                of: JobStage.merchant, for: .cartCalls, in: "en-US", at: stage.now) == nil)
    }

    /// A recording of other words proves nothing, however good it is; and a challenge may be read again.
    @Test(.controls("VOX-1")) func aRecordingWithoutTheStatementIsRefused() async throws {
        let stage = try await VoiceStage()
        let voice = try await stage.enrol()
        await #expect(throws: VoiceReadingRefusal.self) {
            _ = try await stage.desk(hearing: ["Hello there", "Good morning"]).enrol(
                try VoiceStage.reading(), as: voice, by: VoiceStage.author, at: stage.now)
        }
        let again = stage.desk(hearing: try Self.heard(stage))
        _ = try await again.enrol(try VoiceStage.reading(), as: voice, by: VoiceStage.author, at: stage.now)
        #expect(try await stage.vault.voice(voice, at: stage.now).state.status(at: stage.now) == .verified)
    }

    /// A line is kept when it says what the script says, and refused when it says something else; figures may be heard either way.
    @Test func aLineMustSayItsWords() async throws {
        let stage = try await VoiceStage()
        let voice = try await stage.voiceInUse()
        let clip = try VoiceStage.reading()
        let words = "I can take 10% off your order."
        await #expect(throws: VoiceDeskRefusal.otherWords(likeness: 0.625)) {
            _ = try await stage.desk(hearing: ["I can take it off your border"]).record(
                clip, saying: words, as: voice, by: VoiceStage.author, at: stage.now)
        }
        _ = try await stage.desk(hearing: ["I can take ten percent off your order."]).record(
            clip, saying: words, as: voice, by: VoiceStage.author, at: stage.now)
        #expect(try await stage.vault.sampleNames(of: voice, at: stage.now).contains(.line(saying: words)))
    }

    /// A test sentence is played under its own use alone, in the words that were recorded, and by nobody after the end.
    @Test(.controls("VOX-3", "VOX-4")) func aTestSentenceNeedsItsOwnConsent() async throws {
        let stage = try await VoiceStage()
        let voice = try await stage.voiceInUse()
        let desk = stage.desk()
        #expect(try await desk.sentence(VoiceStage.line, in: "en", as: voice, at: stage.now) == VoiceStage.recorded)
        await #expect(throws: VoiceDeskRefusal.notRecorded) {
            _ = try await desk.sentence("Buy now!", in: "en", as: voice, at: stage.now)
        }
        let calls = try await stage.voiceInUse()
        try await stage.grant(calls, uses: [.cartCalls])
        await #expect(throws: VoiceRefusal.notForThisUse(.testSentences)) {
            _ = try await desk.sentence(VoiceStage.line, in: "en", as: calls, at: stage.now)
        }
        _ = try await stage.vault.revokeVoice(voice, as: .speaker, by: VoiceStage.author, at: stage.now)
        await #expect(throws: VoiceRefusal.revoked(at: stage.now)) {
            _ = try await desk.sentence(VoiceStage.line, in: "en", as: voice, at: stage.now)
        }
    }

    /// Sound is stored as it is and read back as it was; anything else is none.
    @Test func storedSoundComesBack() {
        #expect(AudioClip(stored: VoiceStage.recorded.stored) == VoiceStage.recorded)
        #expect(AudioClip(stored: []) == nil)
        #expect(AudioClip(stored: [0, 0, 0, 0]) == nil)
        #expect(AudioClip(stored: VoiceStage.recorded.stored + [1]) == nil)
    }
}
