internal import COpus

/// Owns a libopus encoder for mono speech.
///
/// Not copyable, because the C state is mutated by every packet. Sendable, because only one owner can exist at a time.
package struct OpusEncoder: ~Copyable, @unchecked Sendable {
    /// How a voice is encoded.
    package struct Configuration: Equatable, Sendable {
        /// Bits a second; 24,000 is transparent for 16 kHz speech.
        package var bitsPerSecond: Int32 = 24_000
        /// 0 (cheap) to 10; 5 costs half of 10 and nobody on a telephone hears the difference.
        package var complexity: Int32 = 5
        /// Whether packets repeat their predecessor at low quality.
        ///
        /// Off by default: the stream is TCP, on which packets are late, not lost.
        package var forwardErrorCorrection = false
        /// The loss, in percent, that forward error correction is tuned for.
        package var expectedLossPercent: Int32 = 10

        /// The settings of a live call.
        package init() {}
    }

    /// The largest packet that is made; 20 ms at the highest rate of libopus fits (RFC 6716 §3.4).
    package static let largestPacket = 1_275

    private let state: OpaquePointer
    private let scratch: UnsafeMutablePointer<UInt8>
    private let samplesPerFrame: Int

    /// Makes an encoder.
    ///
    /// - Throws: ``CodecError/libraryFailure(_:status:)`` when libopus refuses.
    package init(rate: SampleRate, configuration: Configuration = Configuration()) throws(CodecError) {
        var status: Int32 = 0
        guard
            let state = opus_encoder_create(Int32(rate.hertz), 1, OPUS_APPLICATION_VOIP, &status), status == OPUS_OK
        else { throw .libraryFailure(.opus, status: status) }
        let settings = [
            copus_set_bitrate(state, configuration.bitsPerSecond),
            copus_set_complexity(state, configuration.complexity),
            copus_set_forward_error_correction(
                state, configuration.forwardErrorCorrection ? 1 : 0, configuration.expectedLossPercent),
        ]
        if let refused = settings.first(where: { $0 != OPUS_OK }) {
            opus_encoder_destroy(state)
            throw .libraryFailure(.opus, status: refused)
        }
        self.state = state
        self.samplesPerFrame = rate.samplesPerFrame
        self.scratch = .allocate(capacity: Self.largestPacket)
        self.scratch.initialize(repeating: 0, count: Self.largestPacket)
    }

    deinit {
        scratch.deallocate()
        opus_encoder_destroy(state)
    }

    /// Encodes one 20 ms frame and replaces the content of `packet` with the result, keeping its capacity.
    package mutating func encode(_ frame: Span<Int16>, into packet: inout [UInt8]) throws(CodecError) {
        guard frame.count == samplesPerFrame else {
            throw .wrongFrameLength(samples: frame.count, expected: samplesPerFrame)
        }
        let count = frame.withUnsafeBufferPointer { samples -> Int32 in
            guard let first = samples.baseAddress else { return OPUS_BAD_ARG }
            return opus_encode(state, first, Int32(samples.count), scratch, Int32(Self.largestPacket))
        }
        guard count > 0 else { throw .libraryFailure(.opus, status: count) }
        packet.removeAll(keepingCapacity: true)
        packet.append(contentsOf: UnsafeBufferPointer(start: scratch, count: Int(count)))
    }

    /// Forgets the sound encoded so far, as at the start of a call.
    package mutating func reset() {
        _ = copus_reset_encoder(state)
    }
}
