internal import COpus

/// Owns a libopus decoder for mono speech, with packet loss concealment.
///
/// Not copyable, because the C state is mutated by every packet. Sendable, because only one owner can exist at a time.
package struct OpusDecoder: ~Copyable, @unchecked Sendable {
    private let state: OpaquePointer
    private let scratch: UnsafeMutablePointer<Int16>
    private let scratchCapacity: Int
    private let samplesPerFrame: Int

    /// Makes a decoder.
    ///
    /// - Throws: ``CodecError/libraryFailure(_:status:)`` when libopus refuses.
    package init(rate: SampleRate) throws(CodecError) {
        var status: Int32 = 0
        guard let state = opus_decoder_create(Int32(rate.hertz), 1, &status), status == OPUS_OK else {
            throw .libraryFailure(.opus, status: status)
        }
        self.state = state
        self.samplesPerFrame = rate.samplesPerFrame
        self.scratchCapacity = rate.samples(in: FrameClock.longestFrame)
        self.scratch = .allocate(capacity: scratchCapacity)
        self.scratch.initialize(repeating: 0, count: scratchCapacity)
    }

    deinit {
        scratch.deallocate()
        opus_decoder_destroy(state)
    }

    /// Decodes one packet and appends its samples.
    ///
    /// - Throws: ``CodecError/emptyPayload``, ``CodecError/malformedPayload(_:status:)``; nothing is appended then.
    package mutating func decode(_ packet: Span<UInt8>, appendingTo samples: inout [Int16]) throws(CodecError) {
        // Without bytes libopus would conceal, so that an empty packet must not reach it.
        guard packet.count > 0 else { throw .emptyPayload }
        guard packet.count <= 6 * OpusEncoder.largestPacket else { throw .payloadTooLong(bytes: packet.count) }
        let count = packet.withUnsafeBufferPointer { bytes in
            opus_decode(state, bytes.baseAddress, Int32(bytes.count), scratch, Int32(scratchCapacity), 0)
        }
        guard count > 0 else { throw .malformedPayload(.opus, status: count) }
        samples.append(contentsOf: UnsafeBufferPointer(start: scratch, count: Int(count)))
    }

    /// Invents 20 ms from what came before and appends them (RFC 6716 §4.4).
    package mutating func conceal(appendingTo samples: inout [Int16]) {
        let count = opus_decode(state, nil, 0, scratch, Int32(samplesPerFrame), 0)
        if count == samplesPerFrame {
            samples.append(contentsOf: UnsafeBufferPointer(start: scratch, count: samplesPerFrame))
        } else {
            samples.append(contentsOf: repeatElement(0, count: samplesPerFrame))
        }
    }

    /// How long the sound in a packet is, from its first byte; `nil` when the bytes are no packet.
    package static func duration(of packet: Span<UInt8>) -> Duration? {
        let samples = packet.withUnsafeBufferPointer { bytes -> Int32 in
            guard let first = bytes.baseAddress else { return 0 }
            return opus_packet_get_nb_samples(first, Int32(bytes.count), Int32(SampleRate.hertz48000.hertz))
        }
        return samples > 0 ? SampleRate.hertz48000.duration(of: Int(samples)) : nil
    }
}
