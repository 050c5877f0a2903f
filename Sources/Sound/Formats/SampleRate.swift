/// How many samples of sound make one second.
///
/// Sound is never handed over without its rate: a wrong assumption is audible as a voice too fast or too slow.
package struct SampleRate: Hashable, Sendable {
    /// Samples a second.
    package let hertz: Int

    private init(known hertz: Int) {
        self.hertz = hertz
    }

    /// A rate between 4 and 192 kHz, or `nil` for anything else.
    package init?(hertz: Int) {
        guard (4_000...192_000).contains(hertz) else { return nil }
        self.hertz = hertz
    }

    /// 8 kHz, the rate of the telephone network.
    package static let narrowband = SampleRate(known: 8_000)
    /// 16 kHz, the rate of recognisers and of the voice activity model.
    package static let wideband = SampleRate(known: 16_000)
    /// 22.05 kHz, which some synthesisers make.
    package static let hertz22050 = SampleRate(known: 22_050)
    /// 24 kHz, which some synthesisers make.
    package static let hertz24000 = SampleRate(known: 24_000)
    /// 48 kHz, the native rate of Opus.
    package static let hertz48000 = SampleRate(known: 48_000)

    /// Samples in one frame of the wire (20 ms).
    package var samplesPerFrame: Int { hertz / FrameClock.framesPerSecond }

    /// The number of whole samples in a span of time; zero for a negative span.
    package func samples(in span: Duration) -> Int {
        guard span > .zero else { return 0 }
        let (seconds, attoseconds) = span.components
        return Int(seconds) * hertz + Int(attoseconds / 1_000_000_000) * hertz / 1_000_000_000
    }

    /// How long that many samples last, to the nanosecond.
    package func duration(of samples: Int) -> Duration {
        let whole = samples / hertz
        let rest = samples % hertz
        return .seconds(whole) + .nanoseconds(rest * 1_000_000_000 / hertz)
    }
}

extension SampleRate: CustomStringConvertible {
    /// For example `16000 Hz`.
    package var description: String { "\(hertz) Hz" }
}
