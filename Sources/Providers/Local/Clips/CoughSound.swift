package import Sound

/// A sound like a cough: two bursts of low-passed noise that fade out. The same samples every time.
package enum CoughSound {
    /// The sound at 16 kHz.
    package static func clip() -> AudioClip {
        var state: UInt32 = 0x1234_5678
        var smooth = 0.0
        var samples: [Int16] = []
        for burst in bursts {
            let count = SampleRate.wideband.samples(in: burst.length)
            for index in 0..<count {
                // Linear congruential noise: a cough needs no better randomness, only the same each time.
                state = state &* 1_664_525 &+ 1_013_904_223
                let noise = Double(Int32(bitPattern: state)) / Double(Int32.max)
                smooth += (noise - smooth) * 0.35
                let position = Double(index) / Double(count)
                let fade = min(1, position * 20) * (1 - position) * (1 - position)
                samples.append(Int16(smooth * fade * burst.loudness))
            }
            samples += Array(repeating: 0, count: SampleRate.wideband.samples(in: pause))
        }
        return AudioClip(samples: samples, rate: .wideband)
    }

    private static let bursts: [(length: Duration, loudness: Double)] = [
        (.milliseconds(180), 16_000), (.milliseconds(140), 11_000),
    ]
    private static let pause = Duration.milliseconds(90)
}
