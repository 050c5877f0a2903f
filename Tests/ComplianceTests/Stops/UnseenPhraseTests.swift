import Controls
import Testing

@testable import Compliance

/// Phrases that were written before the tables were tuned to them, and kept apart from those of ``StopPhraseTable``.
///
/// Each file says how many were known at first sight; all of them are known now.
struct UnseenPhraseTests {
    private static let matcher = StopMatcher()

    /// None is missed, typed or spoken (REV-1, REV-2).
    @Test(.controls("REV-1", "REV-2"), arguments: [("first", 100), ("second", 60), ("third", 50)])
    func noStopIsMissed(file: String, count: Int) throws {
        let stops = try PhraseFile.phrases("\(file)-stops")
        let missed = stops.filter {
            !Self.matcher.match(final: $0).isCertain || !Self.matcher.match(text: $0).isCertain
        }
        print("\(file) stops: \(missed.count) of \(stops.count) missed")
        #expect(stops.count == count)
        #expect(missed.isEmpty, "missed: \(missed.joined(separator: " | "))")
    }

    /// At most 2 % of two hundred harmless sentences end a call.
    @Test func fewHarmlessSentencesAreTakenForAStop() throws {
        let harmless = try PhraseFile.phrases("harmless")
        let taken = harmless.filter { Self.matcher.match(final: $0) != .none }
        print("harmless: \(taken.count) of \(harmless.count) taken for a stop: \(taken.joined(separator: " | "))")
        #expect(harmless.count == 200)
        #expect(taken.count * 50 <= harmless.count)
    }
}
