import Sound

/// What a narrowband telephone leaves of a clip.
enum TelephoneSound {
    /// The clip through mu-law at 8 kHz frame by frame, and up again to the rate of the recogniser; a rest of less than a frame is filled.
    static func of(_ clip: AudioClip, rate: SampleRate) throws -> AudioClip {
        let narrow = try clip.resampled(to: .narrowband)
        var encoder = try FrameEncoder(.pcmu)
        var decoder = try FrameDecoder(.pcmu)
        var (payload, decoded, received): ([UInt8], [Int16], [Int16]) = ([], [], [])
        let size = SampleRate.narrowband.samplesPerFrame
        for start in stride(from: 0, to: narrow.samples.count, by: size) {
            var frame = Array(narrow.samples[start..<min(start + size, narrow.samples.count)])
            frame += Array(repeating: 0, count: size - frame.count)
            try encoder.encode(frame.span, into: &payload)
            _ = decoder.decode(payload.span, into: &decoded)
            received += decoded
        }
        return try AudioClip(samples: received, rate: .narrowband).resampled(to: rate)
    }
}
