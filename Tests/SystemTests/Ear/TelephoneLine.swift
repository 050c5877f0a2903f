import Sound

/// Sound as a telephone line carries it.
enum TelephoneLine {
    /// Encoded, decoded and brought back to 16 kHz.
    static func carried(_ clip: AudioClip, as format: AudioFormat) throws -> AudioClip {
        let sent = try clip.resampled(to: format.rate)
        var encoder = try FrameEncoder(format)
        var decoder = try FrameDecoder(format)
        var payload: [UInt8] = []
        var samples: [Int16] = []
        var arrived: [Int16] = []
        let size = format.rate.samplesPerFrame
        for start in stride(from: 0, to: sent.samples.count, by: size) {
            var frame = Array(sent.samples[start..<min(start + size, sent.samples.count)])
            frame.append(contentsOf: repeatElement(0, count: size - frame.count))
            try encoder.encode(frame.span, into: &payload)
            _ = decoder.decode(payload.span, into: &samples)
            arrived += samples
        }
        return try AudioClip(samples: arrived, rate: format.rate).resampled(to: .wideband)
    }
}
