/// Why a payload could not be encoded or decoded.
package enum CodecError: Error, Equatable, Sendable {
    /// No codec here carries this encoding at this rate.
    case unsupported(AudioEncoding, SampleRate)
    /// The payload has no bytes.
    case emptyPayload
    /// The payload would decode to more than ``FrameClock/longestFrame``; the number is its count of bytes.
    case payloadTooLong(bytes: Int)
    /// The bytes are no valid packet of the encoding; `status` is the library's own code.
    case malformedPayload(AudioEncoding, status: Int32)
    /// The frame handed to an encoder is not 20 ms long.
    case wrongFrameLength(samples: Int, expected: Int)
    /// The codec library refused to start or to encode; `status` is its own code.
    case libraryFailure(AudioEncoding, status: Int32)
}

extension CodecError: CustomStringConvertible {
    /// One sentence that says what happened, to what, and what to do.
    package var description: String {
        switch self {
        case .unsupported(let encoding, let rate):
            "\(encoding.rawValue) at \(rate) is not supported; stream PCMU at 8000 Hz or OPUS at 8000 or 16000 Hz"
        case .emptyPayload:
            "an audio payload has no bytes; the frame is concealed"
        case .payloadTooLong(let bytes):
            "an audio payload of \(bytes) bytes is longer than 120 ms; send frames of 20 ms"
        case .malformedPayload(let encoding, let status):
            "an audio payload is no valid \(encoding.rawValue) packet (status \(status)); the frame is concealed"
        case .wrongFrameLength(let samples, let expected):
            "a frame of \(samples) samples was to be encoded; pass exactly \(expected) (20 ms)"
        case .libraryFailure(let encoding, let status):
            "the \(encoding.rawValue) codec failed with status \(status); check the installed library"
        }
    }
}
