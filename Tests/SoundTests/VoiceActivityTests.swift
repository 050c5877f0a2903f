import Foundation
import Testing

@testable import Sound

struct VoiceActivityTests {
    /// Our inference gives what the published network gives, window by window.
    @Test func probabilitiesEqualThePublishedModel() throws {
        let expected = try String(contentsOfFile: fixture("voices-and-noise.probabilities.txt"), encoding: .utf8)
            .split(separator: "\n").map { try #require(Float($0)) }
        let clip = try AudioClip(contentsOf: fixture("voices-and-noise.flac"), rate: .wideband)
        #expect(clip.samples.count == expected.count * SileroModel.windowSamples)

        var model = try SileroModel()
        var worst: Float = 0
        for (index, probability) in expected.enumerated() {
            let start = index * SileroModel.windowSamples
            let window = Array(clip.samples[start..<start + SileroModel.windowSamples])
            worst = max(worst, abs(model.probability(of: window.span) - probability))
        }
        #expect(worst < 1e-3)
        #expect(expected.contains { $0 > 0.9 } && expected.contains { $0 < 0.1 })
    }
}

extension VoiceActivityTests {
    /// Frames of 20 ms, or of any other length, make the same windows of 32 ms.
    @Test(arguments: [1, 160, 320, 512, 1_000])
    func windowsDoNotDependOnFrames(length: Int) throws {
        let voice = try Voices.caller()
        var whole: [VoiceActivity.Window] = []
        var once = try VoiceActivity()
        once.hear(voice.span, appendingTo: &whole)
        var pieces: [VoiceActivity.Window] = []
        var streamed = try VoiceActivity()
        for start in stride(from: 0, to: voice.count, by: length) {
            streamed.hear(voice.span.extracting(start..<min(start + length, voice.count)), appendingTo: &pieces)
        }
        #expect(pieces.map(\.probability) == whole.map(\.probability))
        #expect(whole.count == voice.count / 512)
        #expect(pieces.allSatisfy { $0.age >= .zero && $0.age < SampleRate.wideband.duration(of: max(length, 2)) })
    }

    /// Two seconds of clear non-speech make the model forget, and it then hears as in a new call.
    @Test func longSilenceResetsTheModel() throws {
        let voice = try Voices.caller()
        var fresh = try VoiceActivity()
        var afterSilence = try VoiceActivity()
        var windows: [VoiceActivity.Window] = []
        afterSilence.hear(voice.span, appendingTo: &windows)
        // Exactly 63 windows after the last word: one reset, and no sound since.
        let silence = [Int16](repeating: 0, count: 512)
        while afterSilence.resets == 0, windows.count < 1_000 {
            afterSilence.hear(silence.span, appendingTo: &windows)
        }
        #expect(afterSilence.resets == 1)
        afterSilence.reset()
        windows = []
        afterSilence.hear(voice.span, appendingTo: &windows)
        var expected: [VoiceActivity.Window] = []
        fresh.hear(voice.span, appendingTo: &expected)
        #expect(windows == expected)
    }

    /// Speech, and noise that may be speech, put the reset off.
    @Test func speechPutsTheResetOff() throws {
        var activity = try VoiceActivity()
        var windows: [VoiceActivity.Window] = []
        let voice = try Voices.agent()
        for _ in 0..<3 { activity.hear(voice.span, appendingTo: &windows) }
        #expect(activity.resets == 0)
        let silence = [Int16](repeating: 0, count: 16_000 * 10)
        activity.hear(silence.span, appendingTo: &windows)
        #expect((4...5).contains(activity.resets))
    }

    /// A call that was quiet for a minute hears the first word as soon as one that just began.
    @Test func aMinuteOfSilenceDoesNotDeafen() throws {
        var activity = try VoiceActivity()
        var windows: [VoiceActivity.Window] = []
        let silence = [Int16](repeating: 0, count: 512 * 1_875)
        activity.hear(silence.span, appendingTo: &windows)
        windows = []
        let voice = try Voices.caller()
        activity.hear(voice.span, appendingTo: &windows)
        #expect(windows.prefix(4).contains { $0.probability > 0.7 })
    }

    /// Damaged weights are an error that says so, not nonsense probabilities.
    @Test func damagedWeightsAreRefused() {
        let short: [UInt8] = Array("silero-6.2-16k".utf8) + [0, 0, 1, 2, 3]
        #expect(throws: SileroWeights.Malformed.self) {
            try short.withUnsafeBytes { bytes throws(SileroWeights.Malformed) in try SileroWeights(file: bytes) }
        }
        let foreign = [UInt8](repeating: 1, count: 974_356)
        #expect(throws: SileroWeights.Malformed.self) {
            try foreign.withUnsafeBytes { bytes throws(SileroWeights.Malformed) in try SileroWeights(file: bytes) }
        }
    }
}
