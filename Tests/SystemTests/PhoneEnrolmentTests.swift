import Commerce
import Compliance
import Controls
import Foundation
import Lookalike
import Sound
import Testing
import Vault
import Voice

/// A speaker calls, keys the code, and reads the consent to a voice aloud, through PCMU and the whole media path (VOX-1, VOX-2).
@Suite(.timeLimit(.minutes(10)))
struct PhoneEnrolmentTests {
    private static let speaker = "Ana Lopez"

    /// Statement, challenge and text are read when the line asks: verified, as of the telephone, and the code is used up.
    @Test(.controls("VOX-1", "VOX-2")) func aSpeakerIsTakenInByTelephone() async throws {
        let sheet = try await ReadingSheet.make(speaker: Self.speaker)
        try await CallStage.run(sheet.plot, ear: sheet.ear) { stage in
            let (voice, code) = try await sheet.issue(in: stage)
            let wrong = String(code.map { $0 == "1" ? "2" : "1" })
            let call = try await Self.call(
                stage,
                Self.keys(wrong) + [.awaitCarrier(words: "not known", toItsEnd: false)]
                    + code.map { .press(String($0)) }
                    + sheet.reading(challenge: true))
            let record = try await stage.vault.voice(voice, at: stage.clock.now)
            guard case .verified(let verification) = record.state.stage else {
                Issue.record("\(record.events.map(\.kind)) \(call.notes) \(sheet.ear.heard)")
                return
            }
            #expect(verification.provenance == .telephone)
            #expect(verification.score.statement >= VoiceReading.statementThreshold)
            #expect(try await stage.vault.sampleNames(of: voice, at: stage.clock.now) == [.reading])
            #expect(call.spokenByCarrier.last?.contains("is taken") == true)
            #expect(call.streams.count == 1)
            let again = try await stage.vault.usePhoneCode(
                code, of: [StageAccount.merchant], by: .line, at: stage.clock.now)
            #expect(again == nil)
        }
    }

    /// Whoever reads something else than the challenge is told so; it is written down, and nothing of it is kept.
    @Test(.controls("VOX-2")) func aReadingWithoutTheChallengeIsRefused() async throws {
        let sheet = try await ReadingSheet.make(speaker: Self.speaker)
        try await CallStage.run(sheet.plot, ear: sheet.ear) { stage in
            let (voice, code) = try await sheet.issue(in: stage)
            let call = try await Self.call(stage, Self.keys(code) + sheet.reading(challenge: false))
            let record = try await stage.vault.voice(voice, at: stage.clock.now)
            #expect(record.events.last?.kind == .readingRefused(code: "challenge_not_heard"), "\(call.notes)")
            #expect(call.spokenByCarrier.last?.contains("eight words were not understood") == true)
            #expect(try await stage.vault.sampleNames(of: voice, at: stage.clock.now).isEmpty)
        }
    }

    private static func keys(_ code: String) -> [CallerStep] {
        [.awaitCarrier(words: "press 9", toItsEnd: false), .press("*")] + code.map { .press(String($0)) }
    }

    private static func call(_ stage: CallStage, _ steps: [CallerStep]) async throws -> JournaledCall {
        try await stage.lookalike.setCaller(CallerScript(steps: steps), for: stage.person.number)
        let leg = try await stage.lookalike.placeCall(from: stage.person.number, to: StageAccount.number)
        try await stage.until("the call to us ends") { stage.journal.call(leg)?.endedAt != nil }
        return try #require(stage.journal.call(leg))
    }
}

/// What a speaker reads from, in a synthetic voice, and an ear that knows it.
private struct ReadingSheet: Sendable {
    let speaker: String
    let challenge: [UInt8]
    let plot: Plot
    let ear: ClipRecogniser
    /// Names of the clips of each text.
    let statement: [String]
    let passage: [String]

    static func make(speaker: String) async throws -> ReadingSheet {
        let drawn: [UInt8] = [3, 10, 17, 24, 31, 38, 45, 52]
        let words = try #require(VoiceChallenge(drawing: drawn, at: WallTime(millisecondsSince1970: 0))).words
        let statement = sentences(VoiceStatement.text(speaker: speaker, company: "Example Home LLC"))
        let passage = sentences(VoiceStatement.passage)
        let challenge = words.joined(separator: ", ") + "."
        var clips: [String: AudioClip] = [:]
        var known: [ClipRecogniser.Sentence] = []
        for text in statement + [challenge] + passage {
            let clip = try await HouseVoice.shared.speak(text, as: .slt, urgency: .beforehand, within: .seconds(120))
                .resampled(to: .wideband)
            clips[text] = clip
            known.append(ClipRecogniser.Sentence(text: text, template: SoundTemplate(clip.samples)))
        }
        var plot = Plot([])
        plot.clips = clips
        return ReadingSheet(
            speaker: speaker, challenge: drawn, plot: plot, ear: ClipRecogniser(known), statement: statement,
            passage: passage)
    }

    private static func sentences(_ text: String) -> [String] {
        text.split(separator: ".").map { $0.trimmingCharacters(in: .whitespaces) + "." }
    }

    /// A voice that waits to be read, and the code that leads to it.
    func issue(in stage: CallStage) async throws -> (PersonalVoiceID, String) {
        let now = stage.clock.now
        let named = try #require(VoiceSpeaker(name: speaker, company: "Example Home LLC"))
        let voice = try await stage.vault.enrol(
            named, of: StageAccount.merchant, challenge: try #require(VoiceChallenge(drawing: challenge, at: now)),
            by: StageSpeaker.author, at: now
        ).id
        let issued = try await stage.vault.issuePhoneCode(for: voice, by: StageSpeaker.author, at: now)
        return (voice, issued.code)
    }

    /// Reads what the line asks for; without the challenge, the passage in its place.
    func reading(challenge isRead: Bool) -> [CallerStep] {
        let words = plot.clips.keys.filter { !statement.contains($0) && !passage.contains($0) }.sorted()
        return [.awaitCarrier(words: "first text", toItsEnd: true), .wait(seconds: 1)] + say(statement)
            + [.awaitCarrier(words: "eight words, with", toItsEnd: true), .wait(seconds: 1)]
            + say(isRead ? words : passage)
            + [.awaitCarrier(words: "the last text,", toItsEnd: true), .wait(seconds: 1)] + say(passage)
            + [.awaitCarrier(words: "Your reading", toItsEnd: true)]
    }

    private func say(_ texts: [String]) -> [CallerStep] { texts.flatMap { [.say($0), .wait(seconds: 0.7)] } }
}
