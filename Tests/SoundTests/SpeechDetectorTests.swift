import Testing

@testable import Sound

struct SpeechDetectorTests {
    private static let window = SileroModel.window

    /// Feeds probabilities from call time zero; an echo is written as a negative number.
    private func events(_ probabilities: [Float], _ detector: inout SpeechDetector, from first: Int = 0)
        -> [SpeechDetector.Event]
    {
        probabilities.enumerated().compactMap { index, probability in
            let start = Self.window * (first + index)
            return detector.heard(
                probability: abs(probability), isEcho: probability < 0, from: start, to: start + Self.window)
        }
    }

    private func events(_ probabilities: [Float]) -> [SpeechDetector.Event] {
        var detector = SpeechDetector()
        return events(probabilities, &detector)
    }

    private func ms(_ milliseconds: Int) -> Duration { .milliseconds(milliseconds) }

    /// Two windows make an onset, dated to the first of them.
    @Test func twoWindowsAreAnOnset() {
        #expect(events([0.1, 0.9]) == [])
        #expect(events([0.1, 0.9, 0.9]) == [.speechStarted(onset: ms(32))])
    }

    /// One loud window, such as a click, is none.
    @Test func aClickIsNoSpeech() {
        #expect(events([0.1, 0.95, 0.1, 0.1, 0.95, 0.1, 0.1, 0.95, 0.1]) == [])
    }

    /// A window out of place inside an onset does not start it again.
    @Test func anOnsetSurvivesOneBadWindow() {
        #expect(events([0.9, 0.1, 0.9]) == [])
        #expect(events([0.9, 0.1, 0.9, 0.9]) == [.speechStarted(onset: ms(64))])
    }

    /// Seven windows of silence are a pause, and it is dated to their beginning.
    @Test func silenceIsAPause() {
        let speech: [Float] = [0.9, 0.9, 0.9]
        #expect(events(speech + Array(repeating: 0.1, count: 6)).count == 1)
        #expect(
            events(speech + Array(repeating: 0.1, count: 7))
                == [.speechStarted(onset: .zero), .speechPaused(since: ms(96), silence: ms(224))])
    }

    /// Between the thresholds speech goes on, and silence stays silence.
    @Test func probabilitiesBetweenTheThresholdsChangeNothing() {
        #expect(events([0.9, 0.9] + Array(repeating: 0.5, count: 40)) == [.speechStarted(onset: .zero)])
        #expect(events(Array(repeating: 0.5, count: 40)) == [])
        #expect(events([0.9, 0.9, 0.1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]).count == 2)
    }

    /// Speech after a pause resumes; after the turn was closed, or after two seconds, it starts.
    @Test func speechAfterAPauseResumes() {
        let first: [Float] = [0.9, 0.9] + Array(repeating: 0.1, count: 7)
        #expect(events(first + [0.9, 0.9]).last == .speechResumed(onset: ms(288)))
        #expect(
            events(first + Array(repeating: 0.1, count: 80) + [0.9, 0.9]).last == .speechStarted(onset: ms(89 * 32)))

        var detector = SpeechDetector()
        _ = events(first, &detector)
        detector.turnEnded()
        let next = events([0.9, 0.9], &detector, from: 9)
        #expect(next == [.speechStarted(onset: ms(288))])
    }

    /// Echo counts as silence, however much it sounds like speech.
    @Test func echoIsSilence() {
        #expect(events(Array(repeating: -0.99, count: 50)) == [])
        let paused = events([0.9, 0.9] + Array(repeating: -0.99, count: 7))
        #expect(paused.last == .speechPaused(since: ms(64), silence: ms(224)))
    }

    /// For any probabilities: starts and pauses alternate, and times never go back.
    @Test(arguments: 0..<100)
    func startsAndPausesAlternate(seed: Int) {
        var random = Seeded(UInt64(seed))
        var level: Float = 0.5
        let all = events(
            (0..<2_000).map { _ in
                level = min(1, max(0, level + Float.random(in: -0.3...0.3, using: &random)))
                return level
            })
        var speaking = false
        var last: Duration = .zero
        for event in all {
            switch event {
            case .speechStarted(let onset), .speechResumed(let onset):
                #expect(!speaking && onset >= last)
                (speaking, last) = (true, onset)
            case .speechPaused(let since, let silence):
                #expect(speaking && since >= last && silence >= .milliseconds(200) && silence <= .milliseconds(250))
                (speaking, last) = (false, since)
            }
        }
        #expect(all.count > 10)
    }
}
