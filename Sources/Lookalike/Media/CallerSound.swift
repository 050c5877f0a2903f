import Sound

/// Packs what the caller's phone sends, frame by frame, for the agent.
struct CallerSound: ~Copyable {
    private let format: AudioFormat
    private var encoder: FrameEncoder
    private var resampler: Resampler
    private var ready: [Int16] = []

    /// Makes the encoder of a stream.
    init(_ format: AudioFormat) throws {
        let encoder = try FrameEncoder(format)
        let resampler = try Resampler(from: LineRate.rate, to: format.rate)
        self.format = format
        self.encoder = encoder
        self.resampler = resampler
    }

    /// Packs one frame. The resampler keeps about 2 ms back at first, which are made up by silence.
    mutating func pack(_ frame: [Int16]) throws -> [UInt8] {
        resampler.resample(frame.span, appendingTo: &ready)
        let size = format.rate.samplesPerFrame
        if ready.count < size { ready.insert(contentsOf: repeatElement(0, count: size - ready.count), at: 0) }
        let taken = Array(ready[..<size])
        ready.removeFirst(size)
        var payload: [UInt8] = []
        try encoder.encode(taken.span, into: &payload)
        return payload
    }
}
