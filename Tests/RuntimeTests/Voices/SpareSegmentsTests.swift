import CallCore
import Commerce
import Compliance
import Controls
import Testing

@testable import Runtime

/// What is heard of a line whose voice loses its consent while it is heard.
struct SpareSegmentsTests {
    private func clause(
        _ number: Int, begins: Bool, voice: PersonalVoiceID? = "vce_1"
    ) -> PlayableSegment {
        PlayableSegment(
            segment: SegmentID(number), samples: [1], words: "\(number)",
            spare: voice.map { SpareSegment(voice: $0, beginsSentence: begins, samples: [Int16(number)]) })
    }

    /// Two sentences of two clauses, a stock sentence between them and one of the second voice.
    private func line() -> SpareSegments {
        var spares = SpareSegments()
        spares.queued(clause(1, begins: true))
        spares.queued(clause(2, begins: false))
        spares.queued(clause(3, begins: true, voice: nil))
        spares.queued(clause(4, begins: true))
        spares.queued(clause(5, begins: false))
        return spares
    }

    private func changed(_ spares: SpareSegments, _ voice: PersonalVoiceID = "vce_1") -> [Int] {
        var spares = spares
        return spares.consentEnded(to: voice).map(\.segment.number)
    }

    /// The sentence that is heard ends in the voice it began in; the next one is in the stock voice.
    @Test(.controls("VOX-4")) func theSentenceThatIsHeardIsEndedAndTheNextOneChanges() {
        var spares = line()
        spares.sent(SegmentID(1))
        #expect(changed(spares) == [4, 5])
        spares.finished(SegmentID(1))
        #expect(changed(spares) == [4, 5])
        spares.sent(SegmentID(2))
        #expect(changed(spares) == [4, 5])
        spares.finished(SegmentID(2))
        #expect(changed(spares) == [4, 5])
        spares.sent(SegmentID(4))
        #expect(changed(spares) == [])
    }

    /// Before the first frame nothing was heard, and all of it changes.
    @Test(.controls("VOX-4")) func whatHasNotBegunChangesWhole() {
        #expect(changed(line()) == [1, 2, 4, 5])
    }

    /// Another voice's consent is another's.
    @Test func anotherVoiceStays() {
        #expect(changed(line(), "vce_2") == [])
    }

    /// Told twice, it changes once; what was cleared is never played, and so does not change.
    @Test func itChangesOnce() {
        var spares = line()
        #expect(spares.consentEnded(to: "vce_1").map(\.samples) == [[1], [2], [4], [5]])
        #expect(spares.consentEnded(to: "vce_1") == [])
        var cleared = line()
        cleared.cleared()
        #expect(cleared.consentEnded(to: "vce_1") == [])
    }
}
