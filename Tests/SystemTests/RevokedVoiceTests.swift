import CallCore
import Commerce
import Compliance
import Controls
import Foundation
import Lookalike
import Server
import Testing
import Vault
import Voice

/// The merchant's own voice loses its consent in the middle of a sentence.
@Suite struct RevokedVoiceTests {
    private static let sentence = ["This is a sales call about the cart", "you left at Example Home."]
    private static let question = "Do you have a minute?"
    private static let later = ["Great, thank you.", "May I ask what kept you from finishing?"]

    /// By another process on the same folder, as a command does it. The sentence that is heard ends in the voice that it began in; the next one,
    /// which was rendered and queued in that voice, and every one after it is heard in the stock voice.
    @Test(.controls("VOX-4", "VOX-3"))
    func theNextSentenceIsInTheStockVoice() async throws {
        let plot = Plot([
            .wait(seconds: 0.2), .say("caller-hello"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-yes-this-is-she"), .awaitAgentSilence(milliseconds: 900), .say("caller-yes"),
            .awaitAgentSilence(milliseconds: 900), .say("caller-too-expensive"),
            .awaitAgentSilence(milliseconds: 1_300), .say("caller-stop-calling-me"),
        ])
        try await CallStage.run(plot) { stage in
            let speaker = try await StageSpeaker(
                recording: Self.sentence + [Self.question] + Self.later, in: stage)
            try await stage.leaveCart()
            try await stage.until("the sentence in the speaker's voice is heard") { try Self.isInMidSentence(stage) }
            try await Self.revokeElsewhere(speaker, stage)
            _ = try await stage.endedCall()
            try Self.checkTheVoices(stage)
        }
    }

    /// The clause before the sentence was played to its end, and the sentence's own last clause was not.
    private static func isInMidSentence(_ stage: CallStage) throws -> Bool {
        guard let first = clause(sentence[0], stage), let last = clause(sentence[1], stage),
            let call = stage.legs().last
        else { return false }
        let played = call.notes.filter { $0.event == .markPlayed }.compactMap { MarkName($0.detail)?.segment }
        return played.contains(SegmentID(first.segment.number - 1)) && !played.contains(last.segment)
    }

    private static func clause(_ words: String, _ stage: CallStage) -> StoryBook.Clause? {
        stage.book.clauses.first { $0.words == words }
    }

    /// The vault opened a second time, by a process that has no calls.
    private static func revokeElsewhere(_ speaker: StageSpeaker, _ stage: CallStage) async throws {
        let vault = try Deployment.openVault(stage.configuration)
        let record = try await vault.revokeVoice(
            speaker.id, as: .speaker, by: StageSpeaker.author, at: stage.clock.now)
        #expect(record.state.status(at: stage.clock.now) == .revoked)
        try await vault.close()
        let played = try #require(stage.legs().last).notes.filter { $0.event == .markPlayed }
            .compactMap { MarkName($0.detail)?.segment }
        let question = try #require(clause(question, stage))
        try #require(!played.contains(question.segment), "the machine was too slow: the question was over already")
    }

    /// By its sound at the far end, and not by what the server believes it said.
    private static func checkTheVoices(_ stage: CallStage) throws {
        let farEnd = try FarEnd(stage)
        for words in sentence {
            let (own, stock) = try voices(words, farEnd)
            #expect(own >= FarEnd.threshold && own > stock, "\(words): \(own) against \(stock)")
        }
        for words in [question] + spokenLater(stage) {
            let (own, stock) = try voices(words, farEnd)
            #expect(stock >= FarEnd.threshold && stock > own, "\(words): \(own) against \(stock)")
        }
        let ended = try #require(try farEnd.line(sentence[1], as: StageSpeaker.voice))
        let next = try #require(try farEnd.line(question))
        #expect(next.from >= ended.to - .milliseconds(200))
        // Nobody was called twice, and nothing was cut off by it.
        #expect(stage.legs().count == 1)
    }

    /// Later sentences that the speaker recorded too, of those that were played to their end.
    private static func spokenLater(_ stage: CallStage) -> [String] {
        let played = stage.legs().flatMap(\.notes).filter { $0.event == .markPlayed }
            .compactMap { MarkName($0.detail)?.segment }
        return later.filter { words in clause(words, stage).map { played.contains($0.segment) } ?? false }
    }

    private static func voices(_ words: String, _ farEnd: FarEnd) throws -> (own: Float, stock: Float) {
        (
            try farEnd.nearest(words, as: StageSpeaker.voice).likeness,
            try farEnd.nearest(words, as: .rms).likeness
        )
    }
}
