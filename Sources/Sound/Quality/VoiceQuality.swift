internal import Glibc

/// How good a recording of one speaker is, as far as it can be measured: what decides whether a voice may be made from it.
///
/// Speech is what the voice activity model calls speech. Music and hum are told only by their pitch in the pauses: music that plays under
/// the words and stops with them is not found.
package struct VoiceQuality: Equatable, Sendable {
    /// The least speech.
    package static let leastSpeech: Duration = .seconds(20)
    /// The largest share of samples at the end of the scale: 0.1 %.
    package static let mostClipped = 0.001
    /// The least distance of speech to noise, in decibels.
    package static let leastSignalToNoise = 20.0
    /// The largest share of audible pauses with a pitch in them.
    package static let mostPitchedPauses = 0.3
    /// The least pause without which no noise is measured.
    package static let leastPause: Duration = .milliseconds(500)

    /// How much of the recording is speech.
    package let speech: Duration
    /// The share of samples at the end of the scale, 0 to 1.
    package let clipped: Double
    /// In decibels; nil when there is no pause to measure the noise in.
    package let signalToNoise: Double?
    /// The share of audible pauses with a pitch in them, 0 to 1.
    package let pitchedPauses: Double

    /// Samples from which on a sample counts as clipped: within 0.02 dB of full scale.
    private static let fullScale: Int16 = 32_700
    /// So many windows beside speech are neither speech nor pause: the ends of words.
    private static let margin = 4
    /// Pauses more than this below the speech, in decibels, are not heard.
    private static let audibleBelowSpeech = 45.0

    package init(speech: Duration, clipped: Double, signalToNoise: Double?, pitchedPauses: Double) {
        self.speech = speech
        self.clipped = clipped
        self.signalToNoise = signalToNoise
        self.pitchedPauses = pitchedPauses
    }

    /// Measures a recording.
    package init(of recording: SpokenRecording) {
        let windows = recording.windows
        let speaking = windows.filter(\.isSpeech)
        speech = SileroModel.window * speaking.count
        let samples = recording.clip.samples
        clipped =
            samples.isEmpty ? 0 : Double(samples.count { abs(Int($0)) >= Int(Self.fullScale) }) / Double(samples.count)
        let pauses = Self.pauses(windows)
        let speechEnergy = Self.meanEnergy(speaking.map(\.level))
        signalToNoise =
            SileroModel.window * pauses.count < Self.leastPause
            ? nil : Self.ratio(of: speechEnergy, to: Self.meanEnergy(pauses.map { windows[$0].level }))
        let floor = SoundLevel(decibels: 10 * log10(max(speechEnergy, 1e-9))).lowered(by: Self.audibleBelowSpeech)
        let audible = pauses.filter { windows[$0].level > floor }
        let pitched = audible.count { Pitch.isHeard(in: recording.samples(ofWindow: $0)) }
        // A few windows among silence are a click or a breath.
        pitchedPauses = audible.count * 10 < pauses.count ? 0 : Double(pitched) / Double(max(1, audible.count))
    }

    /// Windows that are clearly no speech, with some distance to it.
    private static func pauses(_ windows: [SpokenRecording.Window]) -> [Int] {
        windows.indices.filter { index in
            let around = max(0, index - margin)...min(windows.count - 1, index + margin)
            return windows[index].isPause && !windows[around].contains(where: \.isSpeech)
        }
    }

    private static func meanEnergy(_ levels: [SoundLevel]) -> Double {
        guard !levels.isEmpty else { return 0 }
        return levels.reduce(0) { $0 + pow(10, $1.decibels / 10) } / Double(levels.count)
    }

    /// Of speech without the noise in it to the noise, in decibels.
    private static func ratio(of speech: Double, to noise: Double) -> Double {
        let least = pow(10, SoundLevel.silence.decibels / 10)
        return 10 * log10(max(speech - noise, least) / max(noise, least))
    }
}
