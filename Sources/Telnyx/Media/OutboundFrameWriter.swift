/// Writes the messages that we send on the media socket into one buffer that it keeps.
///
/// Each call replaces what was there; take ``message`` before the next one. Nothing is allocated while nobody else holds
/// the buffer.
package struct OutboundFrameWriter: Sendable {
    /// Bytes of sound in one message: 30 s of PCMU, the longest that Telnyx takes, would be 240,000; nobody who wants to
    /// be interrupted sends more than this.
    package static let payloadLimit = 16 << 10

    /// The latest message, ready to be sent as a text message.
    package private(set) var message: [UInt8]

    /// Makes room for the largest message at once.
    package init() {
        message = []
        message.reserveCapacity(Self.payloadLimit / 3 * 4 + 64)
    }

    /// Sound of the stream's codec, without an RTP header, 20 ms or more. At most ``payloadLimit`` bytes.
    package mutating func writeMedia(_ payload: Span<UInt8>) {
        precondition(payload.count <= Self.payloadLimit, "more sound than one media message may hold")
        begin(#"{"event":"media","media":{"payload":""#)
        Base64.encode(payload, appendingTo: &message)
        append(#""}}"#)
    }

    /// A mark, which comes back when everything before it has been played.
    package mutating func writeMark(_ name: String) {
        begin(#"{"event":"mark","mark":{"name":""#)
        for byte in name.utf8 { appendEscaped(byte) }
        append(#""}}"#)
    }

    /// Stops what plays and empties Telnyx's queue; all marks in it come back.
    package mutating func writeClear() {
        begin(#"{"event":"clear"}"#)
    }

    private mutating func begin(_ text: StaticString) {
        message.removeAll(keepingCapacity: true)
        append(text)
    }

    private mutating func append(_ text: StaticString) {
        message.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// RFC 8259 §7: quotes, backslashes and controls.
    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            message.append(UInt8(ascii: "\\"))
            message.append(byte)
        case 0..<0x20:
            append("\\u00")
            message.append(UInt8(ascii: "0") + (byte >> 4))
            message.append(
                byte & 0x0F < 10 ? UInt8(ascii: "0") + (byte & 0x0F) : UInt8(ascii: "a") + (byte & 0x0F) - 10)
        default:
            message.append(byte)
        }
    }
}
