import Sound

/// The one rate at which a simulated line works inside; codecs of other rates are resampled at its edge.
enum LineRate {
    /// The rate.
    static let rate = SampleRate.wideband
    /// Samples a second.
    static let samplesPerSecond = 16_000
    /// Samples in one frame of 20 ms.
    static let frame = 320
    /// Length of one frame in milliseconds.
    static let frameMilliseconds = 20

    /// Samples in a number of milliseconds.
    static func samples(milliseconds: Int) -> Int { milliseconds * samplesPerSecond / 1000 }
}
