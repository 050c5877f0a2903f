import Commerce
import Compliance
import Controls
import Testing

/// What a recording has to say to prove a consent.
struct VoiceReadingTests {
    private let statement = VoiceStatement.text(speaker: "Ana Lopez", company: "Example Home LLC").lowercased()
        .split { !$0.isLetter }.map(String.init)

    private func reading() throws -> VoiceReading {
        VoiceReading(statement: statement, challenge: try VoiceFixtures.challenge())
    }

    private func check(
        _ pieces: [[String]], after: Duration = .seconds(120)
    ) throws -> Result<VoiceReadingScore, VoiceReadingRefusal> {
        let reading = try reading()
        do throws(VoiceReadingRefusal) {
            return .success(try reading.check(pieces, at: VoiceFixtures.start + after))
        } catch {
            return .failure(error)
        }
    }

    /// Both texts read in one recording; what comes after them is no evidence.
    @Test(.controls("VOX-1", "VOX-2")) func bothTextsInOneRecordingProveIt() throws {
        let words = try VoiceFixtures.challenge().words
        let pieces = [statement, words, ["on", "the", "telephone"]]
        #expect(try check(pieces) == .success(VoiceReadingScore(statement: 1, challenge: 1, evidencePieces: 2)))
    }

    /// A recogniser's slips are forgiven: two of the eight words, a fifth of the statement; one more is not.
    @Test(.controls("VOX-1", "VOX-2")) func theThresholdsAreWhereTheyAreStated() throws {
        let words = try VoiceFixtures.challenge().words
        let kept = Int((Double(statement.count) * VoiceReading.statementThreshold).rounded(.up))
        #expect(throws: Never.self) { try check([Array(statement.prefix(kept)) + words.dropLast(2)]).get() }
        let short = try check([Array(statement.prefix(kept - 1)) + words])
        let share = Double(kept - 1) / Double(statement.count)
        #expect(short == .failure(.statementNotHeard(share: share)))
        #expect(try check([statement + words.dropLast(3)]) == .failure(.challengeNotHeard(share: 0.625)))
    }

    /// The words of another challenge, or these in another order, do not serve.
    @Test(.controls("VOX-2")) func anotherChallengeIsNotThisOne() throws {
        let other = try #require(VoiceChallenge(drawing: Array(15..<23), at: VoiceFixtures.start))
        #expect(try check([statement, other.words]) == .failure(.challengeNotHeard(share: 0)))
        let backwards = Array(try VoiceFixtures.challenge().words.reversed())
        #expect(try check([statement, backwards]) == .failure(.challengeNotHeard(share: 1.0 / 8)))
    }

    /// An hour later, whoever reads it, the challenge is no longer open; nor was it before it was drawn.
    @Test(.controls("VOX-2")) func anHourLaterItIsRefusedWhoeverReadsIt() throws {
        let pieces = [statement, try VoiceFixtures.challenge().words]
        let lapses = VoiceFixtures.start + VoiceChallenge.lifetime
        for after in [Duration.seconds(3_600), .seconds(15 * 60), .seconds(-1)] {
            #expect(try check(pieces, after: after) == .failure(.challengeLapsed(at: lapses)))
        }
        #expect(throws: Never.self) { try check(pieces, after: .seconds(15 * 60 - 1)).get() }
    }

    /// Silence is told apart from wrong words, and each refusal says in words what to do.
    @Test func everyRefusalSaysWhatToDo() throws {
        #expect(try check([]) == .failure(.nothingUnderstood))
        let refusals: [VoiceReadingRefusal] = [
            .challengeLapsed(at: VoiceFixtures.start), .nothingUnderstood, .statementNotHeard(share: 0.5),
            .challengeNotHeard(share: 0.5),
        ]
        for refusal in refusals { #expect(refusal.description.contains(";")) }
        #expect(refusals[2].description.contains("50 %"))
        #expect(refusals[2].description.contains("80 %"))
    }

    /// Thirty-two words, none of them twice, and as many bytes as words: nothing else makes a challenge.
    @Test(.controls("VOX-2")) func aChallengeIsDrawnFromManyWords() throws {
        let drawn = (0..<32).compactMap { first in
            VoiceChallenge(drawing: [first] + Array(0..<7), at: VoiceFixtures.start)?.words
        }
        #expect(Set(drawn.compactMap(\.first)).count == 32)
        for words in drawn { #expect(Set(words).count == 8) }
        #expect(VoiceChallenge(drawing: Array(0..<7), at: VoiceFixtures.start) == nil)
    }

    /// A recording answers the challenge once: afterwards none is open.
    @Test(.controls("VOX-2")) func aChallengeIsAnsweredOnce() throws {
        let state = VoiceState(try VoiceFixtures.verified())
        #expect(throws: VoiceRefusal.noChallenge) { try state.openChallenge() }
        let again = VoiceFixtures.event(VoiceFixtures.verification(), after: .seconds(70))
        #expect(throws: VoiceRefusal.noChallenge) { try state.check(again) }
    }
}
