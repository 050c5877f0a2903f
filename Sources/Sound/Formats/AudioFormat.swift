/// An encoding at a sample rate: what a `start` frame announces for one direction of a call.
package struct AudioFormat: Hashable, Sendable {
    /// How payloads are packed.
    package let encoding: AudioEncoding
    /// The rate of the samples that payloads decode to.
    package let rate: SampleRate

    /// A format, or an error when no codec here carries that encoding at that rate.
    ///
    /// - Throws: ``CodecError/unsupported(_:_:)``. PCMU is 8 kHz only; Opus is used at 8 and 16 kHz.
    package init(_ encoding: AudioEncoding, _ rate: SampleRate) throws(CodecError) {
        switch encoding {
        case .pcmu: guard rate == .narrowband else { throw .unsupported(encoding, rate) }
        case .opus: guard rate == .narrowband || rate == .wideband else { throw .unsupported(encoding, rate) }
        }
        self.init(known: encoding, rate)
    }

    private init(known encoding: AudioEncoding, _ rate: SampleRate) {
        self.encoding = encoding
        self.rate = rate
    }

    /// Mu-law at 8 kHz.
    package static let pcmu = AudioFormat(known: .pcmu, .narrowband)
    /// Opus at 16 kHz.
    package static let opus = AudioFormat(known: .opus, .wideband)
}
