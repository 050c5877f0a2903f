/// Reads the messages of one media socket.
///
/// Fifty a second and call are `media` frames in one plain form, and those are read by ``MediaFrameScanner`` without
/// allocating. Whatever the scanner does not recognise at once is read again from its first byte as ordinary JSON, so
/// that the scanner decides nothing about correctness.
package struct MediaFrameReader: Sendable {
    /// The largest message. A `start` frame with many tags has a few kilobytes; 20 ms of the widest codec, 2,560 bytes of
    /// base64.
    package static let messageLimit = 64 << 10
    /// A buffer of this size holds the payload of every message within ``messageLimit``.
    package static let payloadLimit = 48 << 10

    /// Holds nothing between messages.
    package init() {}

    /// Reads one message.
    ///
    /// - Parameters:
    ///   - message: the WebSocket message's bytes.
    ///   - payload: gets the sound of a ``InboundFrame/media(_:)``; what lies beyond its count is left over from before.
    package func read(
        _ message: Span<UInt8>, payload: inout MutableSpan<UInt8>
    ) throws(MediaFrameError) -> InboundFrame {
        guard message.count <= Self.messageLimit else {
            throw .tooLarge(bytes: message.count, limit: Self.messageLimit)
        }
        if let header = MediaFrameScanner.scan(message, payload: &payload) { return .media(header) }
        return try InboundFrame(json: message, payload: &payload)
    }
}
