import Commerce
import Compliance
import Foundation
import Runtime
import Sound
import Testing
import Vault
import Voice

/// A speaker whose recorded lines the merchant may use, put into the vault as the commands do it: a woman, where the house's voice is a man's.
struct StageSpeaker: Sendable {
    static let voice = VoiceID.slt
    static let author = AccessAuthor.command("tests", reason: nil)

    let id: PersonalVoiceID

    /// Enrols the speaker, with a grant of a day and these clauses recorded.
    init(recording clauses: [String], in stage: CallStage) async throws {
        let (vault, now) = (stage.vault, stage.clock.now)
        let challenge = try #require(
            VoiceChallenge(drawing: RandomBytes.draw(VoiceChallenge.wordCount), at: now))
        let speaker = try #require(VoiceSpeaker(name: "Ana Lopez", company: "Example Home LLC"))
        id = try await vault.enrol(
            speaker, of: StageAccount.merchant, challenge: challenge, by: Self.author, at: now
        ).id
        _ = try await vault.keepReading(
            VoiceVerification(
                score: VoiceReadingScore(statement: 1, challenge: 1, evidencePieces: 1), statementSHA256: "0c"),
            statement: [], sample: [], of: id, by: Self.author, at: now)
        let grant = VoiceGrant(
            merchant: StageAccount.merchant, uses: [.cartCalls], languages: ["en"], from: now,
            until: now + .seconds(86_400),
            release: VoiceRelease(
                document: Data("release".utf8), isSigned: true, purposeTold: "calls, one day",
                schedule: "https://shop.example.com/voices"))
        _ = try await vault.add(.granted(grant), to: id, by: Self.author, at: now)
        for words in clauses {
            let clip = try await HouseVoice.shared.speak(
                words, as: Self.voice, urgency: .beforehand, within: .seconds(60))
            _ = try await vault.keepLine(
                try clip.resampled(to: .wideband).stored, saying: words, of: id, by: Self.author, at: now)
        }
    }
}
