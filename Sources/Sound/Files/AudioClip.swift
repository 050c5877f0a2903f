/// A piece of mono sound in memory: a stock clip, a rendered line, a scripted caller's sentence.
package struct AudioClip: Equatable, Sendable {
    /// Mono samples.
    package var samples: [Int16]
    /// Their rate.
    package let rate: SampleRate

    /// The longest clip that is loaded from a file.
    package static let longest: Duration = .seconds(30 * 60)

    /// A clip of samples at a rate.
    package init(samples: [Int16], rate: SampleRate) {
        self.samples = samples
        self.rate = rate
    }

    /// How long it plays.
    package var duration: Duration { rate.duration(of: samples.count) }

    /// The same sound at another rate.
    ///
    /// - Throws: ``ResamplerError``.
    package func resampled(to wanted: SampleRate) throws(ResamplerError) -> AudioClip {
        AudioClip(samples: try Resampler.resample(samples, from: rate, to: wanted), rate: wanted)
    }
}
