import Sound

/// Unpacks what the agent sends into sound at the line's rate, and refuses what Telnyx refuses.
struct AgentSound: ~Copyable {
    /// Shortest and longest sound of one message, in milliseconds (§4.3).
    static let lengths = 20...30_000

    private let order: StreamOrder
    private var decoder: FrameDecoder
    private var resampler: Resampler
    private var lastMP3: Duration?

    /// Makes the decoder of a stream.
    init(_ order: StreamOrder) throws {
        let decoder = try FrameDecoder(order.receiving)
        let resampler = try Resampler(from: order.receiving.rate, to: LineRate.rate)
        self.order = order
        self.decoder = decoder
        self.resampler = resampler
    }

    /// A message arrived; its sound, empty in MP3 mode, of which nothing is played here.
    ///
    /// - Throws: the ``MediaFault`` that the agent is told.
    mutating func arrived(_ payload: [UInt8], at now: Duration) throws(MediaFault) -> [Int16] {
        switch order.mode {
        case .rtp: return try decode(payload)
        case .mp3:
            // Raw sound sent in MP3 mode is dropped in silence by Telnyx, not refused (trap 2).
            if let last = lastMP3, now - last < .seconds(1) {
                throw .rateLimitReached("Only one MP3 message a second is taken")
            }
            lastMP3 = now
            return []
        }
    }

    private mutating func decode(_ payload: [UInt8]) throws(MediaFault) -> [Int16] {
        // The decoder takes pieces as long as one Opus packet; a message of PCMU may be longer.
        let piece = order.receiving.encoding == .pcmu ? order.receiving.rate.samplesPerFrame : max(1, payload.count)
        guard payload.count <= 8 * Self.lengths.upperBound else { throw .invalidMedia("The message is too long") }
        var sound: [Int16] = []
        var samples: [Int16] = []
        var start = 0
        repeat {
            let end = min(start + piece, payload.count)
            let chunk = Array(payload[start..<end])
            switch decoder.decode(chunk.span, into: &samples) {
            case .decoded: sound += samples
            case .concealed(let error): throw .invalidMedia(error.description)
            }
            start = end
        } while start < payload.count
        let milliseconds = sound.count * 1000 / order.receiving.rate.hertz
        guard Self.lengths.contains(milliseconds) else {
            throw .invalidMedia("A message must hold 20 ms to 30 s of sound, not \(milliseconds) ms")
        }
        var line: [Int16] = []
        line.reserveCapacity(sound.count * 2)
        resampler.resample(sound.span, appendingTo: &line)
        // What the filter holds back of the first message is made up in front, so that 20 ms stay 20 ms.
        let missing = sound.count * LineRate.samplesPerSecond / order.receiving.rate.hertz - line.count
        if missing > 0 { line.insert(contentsOf: repeatElement(0, count: missing), at: 0) }
        return line
    }
}
