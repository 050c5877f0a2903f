package import Sound

/// How a clip may reach a recogniser: with so much silence before it, over a floor of comfort noise.
///
/// What a recogniser makes of a short word changes with where the word falls in its windows of 10 and 20 ms. A line that is
/// heard right in one place only is heard wrong in one call of two, so a take counts as clear when it is in all of these.
package struct LineCondition: Equatable, Sendable {
    /// Samples at 16 kHz before the clip's own.
    let lead: Int
    /// Makes the noise.
    let seed: UInt64

    /// Places spread over the 20 ms of one encoder frame.
    package static let all = (0..<6).map { LineCondition(lead: 4_800 + 53 * $0, seed: UInt64($0 + 1)) }

    /// Silence behind the clip: what voice activity takes for a pause.
    private static let tail = Duration.milliseconds(240)
    /// Loudest sample of the noise: evenly spread, -60 dB below full scale.
    private static let loudest: Int16 = 57

    /// The clip as it is in this condition, at 16 kHz.
    package func applied(to clip: AudioClip) throws(ResamplerError) -> AudioClip {
        let sound = try clip.resampled(to: .wideband).samples
        let tail = [Int16](repeating: 0, count: SampleRate.wideband.samples(in: Self.tail))
        var samples = [Int16](repeating: 0, count: lead) + sound + tail
        var state = seed
        for index in samples.indices {
            // Linear congruential noise, the same each time.
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let noise = Int(state >> 33) % (2 * Int(Self.loudest) + 1) - Int(Self.loudest)
            samples[index] = Int16(clamping: Int(samples[index]) + noise)
        }
        return AudioClip(samples: samples, rate: .wideband)
    }
}
