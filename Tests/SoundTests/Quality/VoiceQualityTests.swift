import Controls
import Foundation
import Sound
import Testing

/// What a recording must be like before a voice is made from it.
struct VoiceQualityTests {
    private static let rate = SampleRate.wideband

    /// A voice that speaks for about `seconds`, with pauses of a second, over a hiss.
    private static func speech(seconds: Int = 24, hiss: Double = -70) throws -> [Int16] {
        let voice = try Voices.agent()
        let pause = [Int16](repeating: 0, count: 16_000)
        var samples = pause
        while samples.count < (seconds + seconds / 3) * 16_000 { samples += voice + pause }
        return samples.mixed(with: noise(samples.count, hiss), at: 0)
    }

    private static func noise(_ count: Int, _ decibels: Double) -> [Int16] {
        var random = Seeded(7)
        let white = (0..<count).map { _ in Int16.random(in: -20_000...20_000, using: &random) }
        return white.scaled(by: decibels - level(white))
    }

    /// Chords that change twice a second.
    private static func music(_ count: Int, _ decibels: Double) -> [Int16] {
        let chords: [[Double]] = [[220, 277, 330], [247, 311, 370], [196, 247, 294], [175, 220, 262]]
        var samples: [Int16] = []
        while samples.count < count {
            let notes = chords[samples.count / 8_000 % chords.count].map {
                tone($0, at: rate, lasting: .milliseconds(500), level: 0.2)
            }
            samples += notes.reduce([Int16](repeating: 0, count: notes[0].count)) { $0.mixed(with: $1, at: 0) }
        }
        return Array(samples.prefix(count)).scaled(by: decibels - level(samples))
    }

    private static func quality(_ samples: [Int16]) throws -> VoiceQuality {
        VoiceQuality(of: try SpokenRecording(AudioClip(samples: samples, rate: rate)))
    }

    /// A quiet room and enough speech.
    @Test func aGoodRecordingIsTaken() throws {
        let quality = try Self.quality(Self.speech())
        #expect(quality.findings == [])
        #expect(quality.speech >= .seconds(20))
        #expect(quality.clipped == 0)
        #expect(quality.signalToNoise ?? 0 > 35)
    }

    /// Less than 20 seconds of speech, however long the recording is.
    @Test func tooLittleSpeechIsRefused() throws {
        let short = try Self.speech(seconds: 9)
        let quality = try Self.quality(short + Self.noise(16_000 * 30, -70))
        #expect(quality.findings.map(\.code) == ["too_little_speech"])
        #expect(quality.speech > .seconds(5))
    }

    /// The limits are where they are stated, to either side.
    @Test(arguments: [
        (VoiceQuality(speech: .seconds(20), clipped: 0.000_9, signalToNoise: 20, pitchedPauses: 0.3), [String]()),
        (
            VoiceQuality(speech: .milliseconds(19_999), clipped: 0, signalToNoise: 20, pitchedPauses: 0),
            ["too_little_speech"]
        ),
        (VoiceQuality(speech: .seconds(20), clipped: 0.001, signalToNoise: 20, pitchedPauses: 0), ["clipped"]),
        (VoiceQuality(speech: .seconds(20), clipped: 0, signalToNoise: 19.9, pitchedPauses: 0), ["noisy"]),
        (VoiceQuality(speech: .seconds(20), clipped: 0, signalToNoise: nil, pitchedPauses: 0), ["no_pause"]),
        (VoiceQuality(speech: .seconds(20), clipped: 0, signalToNoise: 20, pitchedPauses: 0.31), ["music"]),
    ])
    func theLimitsAreAsStated(_ quality: VoiceQuality, _ codes: [String]) {
        #expect(quality.findings.map(\.code) == codes)
        for finding in quality.findings { #expect(finding.description.contains(";")) }
    }

    /// A microphone turned up too far cuts the waves off.
    @Test func clippedSpeechIsRefused() throws {
        let quality = try Self.quality(Self.speech().scaled(by: 24))
        #expect(quality.findings.contains { $0.code == "clipped" })
    }

    /// A noise 12 dB below the speech is no room to record in, and is measured as what it is.
    @Test func noisySpeechIsRefused() throws {
        let quality = try Self.quality(Self.speech(hiss: -32))
        #expect(quality.findings.map(\.code) == ["noisy"])
        #expect((6...16).contains(quality.signalToNoise ?? 0))
    }

    /// Music under the words is refused as music, also where it is quiet enough to pass as noise.
    @Test(arguments: [-32.0, -45, -55])
    func aSampleWithMusicIsRefused(_ decibels: Double) throws {
        let speech = try Self.speech()
        let quality = try Self.quality(speech.mixed(with: Self.music(speech.count, decibels), at: 0))
        #expect(quality.findings.contains(.music))
    }

    /// Music alone is no speech either.
    @Test func musicAloneIsRefused() throws {
        let quality = try Self.quality(Self.music(16_000 * 30, -20))
        #expect(quality.findings.contains { $0.code == "too_little_speech" })
    }

    /// Noise of any colour is not taken for music.
    @Test func noiseIsNotMusic() throws {
        let white = Self.noise(16_000 * 40, -40)
        var brown: [Int16] = []
        var last = 0.0
        for sample in white {
            last = last * 0.98 + Double(sample) * 0.3
            brown.append(Int16(clamping: Int(last)))
        }
        let speech = try Self.speech(hiss: -90)
        for hiss in [white, brown] {
            let quality = try Self.quality(speech.mixed(with: Array(hiss.prefix(speech.count)), at: 0))
            #expect(!quality.findings.contains(.music))
        }
    }

    /// Each sentence is a stretch of its own, none longer than a recogniser takes, and together they hold all speech.
    @Test func aRecordingIsCutAtItsPauses() throws {
        let recording = try SpokenRecording(AudioClip(samples: Self.speech(), rate: Self.rate))
        let stretches = recording.stretches()
        #expect(stretches.count >= 6)
        #expect(stretches.allSatisfy { $0.range.count <= 16_000 * 30 })
        let speech = stretches.reduce(Duration.zero) { $0 + $1.speech }
        #expect(speech == VoiceQuality(of: recording).speech)
        let tight = recording.stretches(gap: .seconds(60), longest: .seconds(2))
        #expect(tight.allSatisfy { $0.range.count <= 16_000 * 3 })
    }
}
