import Testing
import Voice

/// One transcription with its guards, over a scripted recogniser.
struct GuardedDecodingTests {
    static let second = Utterance(samples: Array(repeating: 0, count: 16_000))

    /// Runs the guards over texts given in turn; returns the result and the windows asked for.
    static func transcribe(_ texts: [String], _ utterance: Utterance = second) -> (Transcript, [DecodingWindow]) {
        var windows: [DecodingWindow] = []
        let transcript = GuardedDecoding.transcribe(utterance) { window in
            windows.append(window)
            return Transcript(text: texts[windows.count - 1], confidence: 0.8, engineTime: .milliseconds(100))
        }
        return (transcript, windows)
    }

    @Test func cleanTextIsDecodedOnce() {
        let (transcript, windows) = Self.transcribe([" It's too expensive."])
        #expect(transcript == Transcript(text: "It's too expensive.", confidence: 0.8, engineTime: .milliseconds(100)))
        #expect(windows == [.first(for: .seconds(1))])
    }

    /// A loop is decoded once more with the full window, and the time of both counts.
    @Test func loopIsDecodedAgainWithTheFullWindow() {
        let (transcript, windows) = Self.transcribe(["the link the link the link", "Text me the link."])
        #expect(transcript.text == "Text me the link.")
        #expect(transcript.engineTime == .milliseconds(200))
        #expect(windows == [.first(for: .seconds(1)), .second(for: .seconds(1))])
    }

    /// A loop that comes again is reduced; there is no third attempt.
    @Test func secondLoopIsReduced() {
        let (transcript, windows) = Self.transcribe(["a b a b a b", "a b a b a b a b"])
        #expect(transcript.text == "a b")
        #expect(windows.count == 2)
    }

    /// The full window is not tried twice: it would give the same again.
    @Test func fullWindowIsTriedOnce() {
        let long = Utterance(samples: Array(repeating: 0, count: 16_000 * 12))
        let (transcript, windows) = Self.transcribe(["a b a b a b"], long)
        #expect(transcript.text == "a b")
        #expect(windows.count == 1)
    }

    /// What a sound may also have been is cleaned like the words, and goes with them when there were none.
    @Test(arguments: [(Duration.seconds(1), "stop" as String?), (.milliseconds(120), nil)])
    func secondHearingIsGuardedLikeTheFirst(speech: Duration, kept: String?) {
        let utterance = Utterance(samples: Array(repeating: 0, count: 16_000), speech: speech)
        let transcript = GuardedDecoding.transcribe(utterance) { _ in
            let second = SecondHearing(text: " stop stop stop", shortfall: 4, lean: 1)
            return Transcript(text: " Thank you.", confidence: 0.8, second: second)
        }
        #expect(transcript.second?.text == kept)
    }

    /// A cough heard as "Thank you." is silence.
    @Test func coughIsSilence() {
        let cough = Utterance(samples: Array(repeating: 0, count: 8_000), speech: .milliseconds(120))
        let (transcript, _) = Self.transcribe([" Thank you."], cough)
        #expect(transcript.text == "" && transcript.confidence == 0)
    }
}
