extension MuLaw {
    /// Encodes samples and replaces the content of `payload`, keeping its capacity.
    static func encode(_ samples: Span<Int16>, into payload: inout [UInt8]) {
        payload.removeAll(keepingCapacity: true)
        payload.reserveCapacity(samples.count)
        for index in samples.indices {
            payload.append(compress(samples[index]))
        }
    }

    /// Decodes a payload and appends its samples.
    ///
    /// - Throws: ``CodecError/emptyPayload``, ``CodecError/payloadTooLong(bytes:)``; nothing is appended then.
    static func decode(_ payload: Span<UInt8>, appendingTo samples: inout [Int16]) throws(CodecError) {
        guard payload.count > 0 else { throw .emptyPayload }
        guard payload.count <= SampleRate.narrowband.samples(in: FrameClock.longestFrame) else {
            throw .payloadTooLong(bytes: payload.count)
        }
        // Hoisted: a global is behind a once-check on each access.
        let linear = Self.linear
        for index in payload.indices {
            samples.append(linear[Int(payload[index])])
        }
    }
}
