/// Decodes the caller's voice frame by frame, whatever the codec of the call; every frame gives sound, never a trap.
package struct FrameDecoder: ~Copyable, Sendable {
    /// How one payload was turned into sound.
    package enum Outcome: Equatable, Sendable {
        /// The payload was decoded.
        case decoded
        /// The payload was unusable, and 20 ms were invented in its place.
        case concealed(CodecError)
    }

    /// What payloads are expected.
    package let format: AudioFormat
    private var codec: Codec

    fileprivate enum Codec: ~Copyable, Sendable {
        case pcmu(Concealment)
        case opus(OpusDecoder)
    }

    /// Makes a decoder for one direction of one call.
    ///
    /// - Throws: ``CodecError/libraryFailure(_:status:)``.
    package init(_ format: AudioFormat) throws(CodecError) {
        self.format = format
        switch format.encoding {
        case .pcmu: codec = .pcmu(Concealment(samplesPerFrame: format.rate.samplesPerFrame))
        case .opus: codec = .opus(try OpusDecoder(rate: format.rate))
        }
    }

    /// Decodes one payload and replaces the content of `samples` (at the format's rate), keeping its capacity.
    ///
    /// A payload may hold up to ``FrameClock/longestFrame``. An unusable one is concealed by 20 ms and reported.
    package mutating func decode(_ payload: Span<UInt8>, into samples: inout [Int16]) -> Outcome {
        samples.removeAll(keepingCapacity: true)
        return codec.decode(payload, into: &samples)
    }

    /// Invents 20 ms for a frame that never came, and replaces the content of `samples` with them.
    package mutating func conceal(into samples: inout [Int16]) {
        samples.removeAll(keepingCapacity: true)
        codec.conceal(into: &samples)
    }
}

extension FrameDecoder.Codec {
    /// Takes itself apart and puts itself together again: a noncopyable payload cannot be mutated in place.
    fileprivate mutating func decode(_ payload: Span<UInt8>, into samples: inout [Int16]) -> FrameDecoder.Outcome {
        var outcome = FrameDecoder.Outcome.decoded
        switch consume self {
        case .pcmu(var concealment):
            do throws(CodecError) {
                try MuLaw.decode(payload, appendingTo: &samples)
                concealment.heard(samples.span)
            } catch {
                concealment.conceal(appendingTo: &samples)
                outcome = .concealed(error)
            }
            self = .pcmu(concealment)
        case .opus(var decoder):
            do throws(CodecError) {
                try decoder.decode(payload, appendingTo: &samples)
            } catch {
                decoder.conceal(appendingTo: &samples)
                outcome = .concealed(error)
            }
            self = .opus(decoder)
        }
        return outcome
    }

    fileprivate mutating func conceal(into samples: inout [Int16]) {
        switch consume self {
        case .pcmu(var concealment):
            concealment.conceal(appendingTo: &samples)
            self = .pcmu(concealment)
        case .opus(var decoder):
            decoder.conceal(appendingTo: &samples)
            self = .opus(decoder)
        }
    }
}
