import Providers
import Sound

/// The speech that a bench carries: a caller who talks and pauses, an agent who talks on.
struct BenchSound {
    /// Some seconds of the caller, at the rate of the wire.
    let caller: AudioClip
    /// One clause of the agent's, at the rate of the wire.
    let clause: AudioClip

    /// How long the caller is silent between sentences.
    private static let pause: Duration = .milliseconds(1_200)
    private static let sentences = [
        "Yes, hello, who is this?", "It was a little too expensive for me.", "Could you text me the link please?",
    ]

    init(rate: SampleRate) throws {
        let engine = FliteEngine()
        let silence = [Int16](repeating: 0, count: rate.samples(in: Self.pause))
        var caller: [Int16] = []
        for sentence in Self.sentences {
            caller += try engine.speak(sentence, as: .slt)?.resampled(to: rate).samples ?? []
            caller += silence
        }
        self.caller = AudioClip(samples: caller, rate: rate)
        let clause = engine.speak("I am calling about the cart that you left with us.", as: .rms)
        self.clause = AudioClip(samples: try clause?.resampled(to: rate).samples ?? [], rate: rate)
    }

    /// The caller as payloads of the wire, one each 20 ms.
    func callerPayloads(_ format: AudioFormat) throws -> [[UInt8]] {
        var encoder = try FrameEncoder(format)
        return try Self.frames(of: caller).map { frame in
            var payload: [UInt8] = []
            try encoder.encode(frame.span, into: &payload)
            return payload
        }
    }

    /// Whole frames of a clip; a rest is left out.
    static func frames(of clip: AudioClip) -> [[Int16]] {
        let count = clip.rate.samplesPerFrame
        return (0..<clip.samples.count / count).map { Array(clip.samples[($0 * count)..<(($0 + 1) * count)]) }
    }
}
