/// Reads a `media` frame in the form that Telnyx sends, straight from the bytes and without allocating.
///
/// It accepts a subset: the known fields in any order, each once; plain ASCII without escapes; numbers or digits in
/// quotes; well-formed base64. Anything else makes it give up, and ``InboundFrame/init(json:payload:)`` decides. Where
/// both read a frame, they agree; a test holds them against each other.
enum MediaFrameScanner {
    /// Nil if the message is not such a frame.
    static func scan(_ message: Span<UInt8>, payload: inout MutableSpan<UInt8>) -> MediaFrameHeader? {
        var cursor = JSONCursor()
        guard cursor.take(UInt8(ascii: "{"), in: message) else { return nil }
        var fields = MediaFields()
        repeat {
            guard let name = cursor.name(in: message), field(name, of: message, &cursor, &fields, &payload) else {
                return nil
            }
        } while cursor.take(UInt8(ascii: ","), in: message)
        guard cursor.take(UInt8(ascii: "}"), in: message), cursor.isAtEnd(of: message) else { return nil }
        return fields.header
    }

    private static func field(
        _ name: Range<Int>, of message: Span<UInt8>, _ cursor: inout JSONCursor, _ fields: inout MediaFields,
        _ payload: inout MutableSpan<UInt8>
    ) -> Bool {
        if message.holds("event", at: name) {
            guard let value = cursor.string(in: message), message.holds("media", at: value) else { return false }
            return fields.note(.event)
        }
        if message.holds("media", at: name) {
            return fields.note(.media) && media(message, &cursor, &fields, &payload)
        }
        if message.holds("sequence_number", at: name) {
            fields.sequence = cursor.number(in: message)
            return fields.sequence != nil && fields.note(.sequence)
        }
        if message.holds("stream_id", at: name) {
            return cursor.string(in: message) != nil && fields.note(.stream)
        }
        return false
    }

    private static func media(
        _ message: Span<UInt8>, _ cursor: inout JSONCursor, _ fields: inout MediaFields,
        _ payload: inout MutableSpan<UInt8>
    ) -> Bool {
        guard cursor.take(UInt8(ascii: "{"), in: message) else { return false }
        repeat {
            guard let name = cursor.name(in: message), mediaField(name, of: message, &cursor, &fields, &payload) else {
                return false
            }
        } while cursor.take(UInt8(ascii: ","), in: message)
        return cursor.take(UInt8(ascii: "}"), in: message)
    }

    private static func mediaField(
        _ name: Range<Int>, of message: Span<UInt8>, _ cursor: inout JSONCursor, _ fields: inout MediaFields,
        _ payload: inout MutableSpan<UInt8>
    ) -> Bool {
        if message.holds("payload", at: name) {
            guard let text = cursor.string(in: message) else { return false }
            fields.payloadCount = Base64.decode(message, text, into: &payload)
            return fields.payloadCount != nil && fields.note(.payload)
        }
        if message.holds("chunk", at: name) {
            fields.chunk = cursor.number(in: message)
            return fields.chunk != nil && fields.note(.chunk)
        }
        if message.holds("timestamp", at: name) {
            fields.timestamp = cursor.number(in: message)
            return fields.timestamp != nil && fields.note(.timestamp)
        }
        if message.holds("track", at: name) {
            guard let value = cursor.string(in: message) else { return false }
            if message.holds("inbound", at: value) {
                fields.track = .inbound
            } else if message.holds("outbound", at: value) {
                fields.track = .outbound
            } else {
                return false
            }
            return fields.note(.track)
        }
        return false
    }
}

/// What has been read of a frame so far.
private struct MediaFields {
    enum Field: UInt8 { case event, media, sequence, stream, payload, chunk, timestamp, track }

    private var seen: UInt8 = 0
    var track: MediaFrameHeader.Track?
    var chunk: Int?
    var timestamp: Int?
    var sequence: Int?
    var payloadCount: Int?

    /// False for a field that was there before: which of the two counts is the JSON decoder's to say.
    mutating func note(_ field: Field) -> Bool {
        let bit = UInt8(1) << field.rawValue
        defer { seen |= bit }
        return seen & bit == 0
    }

    var header: MediaFrameHeader? {
        guard seen & 1 == 1, let track, let chunk, let payloadCount else { return nil }
        return MediaFrameHeader(
            track: track, chunk: chunk, timestamp: timestamp, sequence: sequence, payloadCount: payloadCount)
    }
}
