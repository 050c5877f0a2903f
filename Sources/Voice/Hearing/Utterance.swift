package import Sound

/// One stretch of a caller's speech, as voice activity cut it out, ready for a recogniser.
package struct Utterance: Equatable, Sendable {
    /// The rate every recogniser is fed with.
    package static let rate = SampleRate.wideband

    /// The longest utterance a recogniser takes: one window of Whisper.
    package static let longest = Duration.seconds(30)

    /// Mono samples at ``rate``.
    package var samples: [Int16]

    /// How much of it voice activity called speech. Guards against words heard in noise rest on this.
    package var speech: Duration

    /// - Parameters:
    ///   - samples: Mono samples at 16 kHz.
    ///   - speech: How much of them is speech; without it the whole length counts as speech.
    package init(samples: [Int16], speech: Duration? = nil) {
        self.samples = samples
        self.speech = speech ?? Self.rate.duration(of: samples.count)
    }

    /// The length of the sound.
    package var duration: Duration { Self.rate.duration(of: samples.count) }
}
