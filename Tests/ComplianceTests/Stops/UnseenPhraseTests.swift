import Controls
import Testing

@testable import Compliance

/// Phrases that were written before the grammar was compared with them; each file says how many were known at first sight.
struct UnseenPhraseTests {
    private static let matcher = StopMatcher()

    /// None is missed, typed or spoken (REV-1, REV-2).
    @Test(
        .controls("REV-1", "REV-2"),
        arguments: [("house", 30), ("first", 100), ("second", 60), ("third", 50), ("further", 2121)])
    func noStopIsMissed(file: String, count: Int) throws {
        let stops = try PhraseFile.phrases("\(file)-stops")
        #expect(stops.count == count)
        expectNoneIsMissed(stops, of: file)
    }

    /// Nor is one that the grammar was never widened by (REV-2).
    @Test(.controls("REV-2")) func noStopIsMissedThatWasHeldApart() throws {
        let stops = try PhraseFile.phrases("held-apart-stops")
        #expect(stops.count >= 100)
        expectNoneIsMissed(stops, of: "held-apart")
    }

    private func expectNoneIsMissed(_ stops: [String], of file: String) {
        let missed = stops.filter {
            !Self.matcher.match(final: $0).isCertain || !Self.matcher.match(text: $0).isCertain
        }
        print("\(file) stops: \(missed.count) of \(stops.count) missed")
        #expect(missed.isEmpty, "missed: \(missed.joined(separator: " | "))")
    }

    /// At most 2 % of two hundred harmless sentences and more end a call, also of those that no excuse was ever written for.
    @Test(
        .controls("REV-11"), arguments: [("harmless", 200), ("further-harmless", 1719), ("held-apart-harmless", 208)])
    func fewHarmlessSentencesAreTakenForAStop(file: String, count: Int) throws {
        let harmless = try PhraseFile.phrases(file)
        let taken = harmless.filter { Self.matcher.match(final: $0) != .none }
        print("\(file): \(taken.count) of \(harmless.count) taken for a stop: \(taken.joined(separator: " | "))")
        #expect(harmless.count == count)
        #expect(taken.count * 50 <= harmless.count)
    }
}
