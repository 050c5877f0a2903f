import NIOCore

/// Cuts what a WebSocket client sends into whole messages (RFC 6455 §5.2), so that others can be put between them.
struct MediaMessages {
    /// One message as it came.
    struct Message {
        /// Among the text messages, from 1; 0 for the protocol's own.
        let number: Int
        let frame: ByteBuffer
        /// Its content, without the mask.
        let content: [UInt8]
    }

    private var bytes = ByteBuffer()
    private var texts = 0

    mutating func arrived(_ more: ByteBuffer) {
        bytes.discardReadBytes()
        bytes.writeImmutableBuffer(more)
    }

    /// The next whole message.
    mutating func next() -> Message? {
        let view = bytes.readableBytesView
        let base = view.startIndex
        guard view.count >= 2 else { return nil }
        var length = Int(view[base + 1] & 0x7F)
        var header = 2
        if length >= 126 {
            let size = length == 126 ? 2 : 8
            guard view.count >= 2 + size else { return nil }
            length = view[base + 2..<base + 2 + size].reduce(0) { $0 << 8 | Int($1) }
            header += size
        }
        let mask: [UInt8]
        if view[base + 1] & 0x80 != 0 {
            guard view.count >= header + 4 else { return nil }
            mask = Array(view[base + header..<base + header + 4])
            header += 4
        } else {
            mask = [0, 0, 0, 0]
        }
        guard view.count >= header + length else { return nil }
        let content = view[base + header..<base + header + length].enumerated().map { $1 ^ mask[$0 & 3] }
        let isText = view[base] & 0x0F == 1
        if isText { texts += 1 }
        guard let frame = bytes.readSlice(length: header + length) else { return nil }
        return Message(number: isText ? texts : 0, frame: frame, content: content)
    }

    /// A text message as a client sends it, under a mask of zeros.
    static func frame(_ content: [UInt8]) -> ByteBuffer {
        var buffer = ByteBuffer(bytes: [0x81])
        if content.count < 126 {
            buffer.writeInteger(UInt8(0x80 | content.count))
        } else if content.count < 1 << 16 {
            buffer.writeInteger(UInt8(0x80 | 126))
            buffer.writeInteger(UInt16(content.count))
        } else {
            buffer.writeInteger(UInt8(0x80 | 127))
            buffer.writeInteger(UInt64(content.count))
        }
        buffer.writeInteger(UInt32(0))
        buffer.writeBytes(content)
        return buffer
    }
}
