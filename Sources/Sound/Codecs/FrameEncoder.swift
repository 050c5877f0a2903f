/// Encodes the agent's voice frame by frame, whatever the codec of the call.
package struct FrameEncoder: ~Copyable, Sendable {
    /// What payloads are made.
    package let format: AudioFormat
    private var codec: Codec

    fileprivate enum Codec: ~Copyable, Sendable {
        case pcmu
        case opus(OpusEncoder)
    }

    /// Makes an encoder for one direction of one call.
    ///
    /// - Throws: ``CodecError/libraryFailure(_:status:)``.
    package init(
        _ format: AudioFormat, opus: OpusEncoder.Configuration = OpusEncoder.Configuration()
    ) throws(CodecError) {
        self.format = format
        switch format.encoding {
        case .pcmu: codec = .pcmu
        case .opus: codec = .opus(try OpusEncoder(rate: format.rate, configuration: opus))
        }
    }

    /// Encodes exactly 20 ms at the format's rate and replaces the content of `payload`, keeping its capacity.
    ///
    /// - Throws: ``CodecError/wrongFrameLength(samples:expected:)``, ``CodecError/libraryFailure(_:status:)``.
    package mutating func encode(_ frame: Span<Int16>, into payload: inout [UInt8]) throws(CodecError) {
        guard frame.count == format.rate.samplesPerFrame else {
            throw .wrongFrameLength(samples: frame.count, expected: format.rate.samplesPerFrame)
        }
        try codec.encode(frame, into: &payload)
    }
}

extension FrameEncoder.Codec {
    /// Takes itself apart and puts itself together again: a noncopyable payload cannot be mutated in place.
    fileprivate mutating func encode(_ frame: Span<Int16>, into payload: inout [UInt8]) throws(CodecError) {
        switch consume self {
        case .pcmu:
            self = .pcmu
            MuLaw.encode(frame, into: &payload)
        case .opus(var encoder):
            let failure: CodecError?
            do throws(CodecError) {
                try encoder.encode(frame, into: &payload)
                failure = nil
            } catch {
                failure = error
            }
            self = .opus(encoder)
            if let failure { throw failure }
        }
    }
}
