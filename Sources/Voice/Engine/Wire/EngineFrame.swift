/// One message between this process and an engine process.
///
/// On the wire: the length of the body (4 bytes, big-endian), then the body: kind (1 byte), request number (4 bytes,
/// big-endian), payload. Both ends are the same executable, so the numbers below never meet an older version.
package struct EngineFrame: Equatable, Sendable {
    /// What a payload is.
    package enum Kind: UInt8, Sendable, CaseIterable {
        /// From the engine, once, when it is ready for work.
        case ready = 1
        /// From the engine, once, when it cannot work; it ends afterwards.
        case unavailable = 2
        /// To the engine: transcribe.
        case hear = 3
        /// To the engine: synthesise.
        case speak = 4
        /// From the engine: a transcript.
        case heard = 5
        /// From the engine: sound.
        case spoken = 6
        /// From the engine: this request is not possible; others are.
        case refused = 7
    }

    /// Bytes of a body before its payload.
    package static let prefix = 5
    /// The longest body: 30 s to recognise are 1 MB, 60 s of 16 kHz synthesis are 2 MB. A longer one is a broken peer.
    package static let longestBody = 4 << 20

    package var kind: Kind
    package var request: UInt32
    package var payload: [UInt8]

    package init(_ kind: Kind, request: UInt32, payload: [UInt8]) {
        self.kind = kind
        self.request = request
        self.payload = payload
    }

    /// The frame as it goes over the pipe.
    package var bytes: [UInt8] {
        var writer = ByteWriter(capacity: 4 + Self.prefix + payload.count)
        writer.write(UInt32(Self.prefix + payload.count))
        writer.write(kind.rawValue)
        writer.write(request)
        writer.write(payload)
        return writer.bytes
    }
}
