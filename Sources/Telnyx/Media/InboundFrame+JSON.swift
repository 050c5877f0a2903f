import Commerce
import Foundation

extension InboundFrame {
    /// Reads any message as ordinary JSON. Slow (microseconds, allocates) and the authority on what a message means.
    init(json message: Span<UInt8>, payload: inout MutableSpan<UInt8>) throws(MediaFrameError) {
        let root = try Self.object(message)
        guard let event = root.text("event") else { throw .missing(field: "event") }
        switch event {
        case "media":
            self = .media(try MediaFrameHeader(root, payload: &payload))
        case "connected":
            let details = root.object("connected")
            self = .connected(authToken: details?.text("x-telnyx-streaming-auth-token"))
        case "start":
            self = .start(try StreamStart(root))
        case "dtmf":
            guard let key = root.object("dtmf")?.text("digit").flatMap({ TelephoneKey($0) }) else {
                throw .invalid(field: "dtmf.digit")
            }
            self = .keyPressed(key)
        case "mark":
            guard let name = root.object("mark")?.text("name") else { throw .missing(field: "mark.name") }
            self = .markReturned(name: name)
        case "error":
            let details = root.object("payload")
            self = .error(
                StreamError(
                    kind: StreamError.Kind(code: details?.text("code") ?? ""), title: details?.text("title") ?? ""))
        case "stop":
            self = .stop(root.object("stop")?.text("call_control_id").map { CallControlID($0) })
        default:
            self = .other(event)
        }
    }

    private static func object(_ message: Span<UInt8>) throws(MediaFrameError) -> WireObject {
        let bytes = message.withUnsafeBufferPointer { Data($0) }
        do {
            return try WireObject.read(bytes)
        } catch {
            switch error {
            case .notJSON: throw .notJSON
            case .notAnObject: throw .notAnObject
            }
        }
    }
}

extension MediaFrameHeader {
    init(_ root: WireObject, payload: inout MutableSpan<UInt8>) throws(MediaFrameError) {
        guard let media = root.object("media") else { throw .missing(field: "media") }
        guard let text = media.text("payload") else { throw .missing(field: "media.payload") }
        guard let bytes = Data(base64Encoded: text) else { throw .payloadNotBase64 }
        guard bytes.count <= payload.count else { throw .payloadTooLarge(limit: payload.count) }
        let track: Track
        switch media.text("track") {
        case "inbound": track = .inbound
        case "outbound": track = .outbound
        case nil: throw .missing(field: "media.track")
        case .some: throw .invalid(field: "media.track")
        }
        guard let chunk = try Self.count("chunk", media) else { throw .missing(field: "media.chunk") }
        self.init(
            track: track, chunk: chunk, timestamp: try Self.count("timestamp", media),
            sequence: try Self.count("sequence_number", root), payloadCount: bytes.count)
        for (index, byte) in bytes.enumerated() { payload[index] = byte }
    }

    /// Nil if absent or null.
    private static func count(_ name: String, _ object: WireObject) throws(MediaFrameError) -> Int? {
        guard let text = object.text(name) else { return nil }
        guard let number = Int(text), number >= 0 else { throw .invalid(field: name) }
        return number
    }
}

extension StreamStart {
    init(_ root: WireObject) throws(MediaFrameError) {
        guard let start = root.object("start") else { throw .missing(field: "start") }
        guard let format = start.object("media_format"), let encoding = format.text("encoding") else {
            throw .missing(field: "start.media_format.encoding")
        }
        guard let hertz = format.number("sample_rate"), (1...192_000).contains(hertz) else {
            throw .invalid(field: "start.media_format.sample_rate")
        }
        let channels = format.number("channels") ?? 1
        guard (1...2).contains(channels) else { throw .invalid(field: "start.media_format.channels") }
        self.init(
            call: CallReference(start), streamID: root.text("stream_id").map { StreamID($0) },
            format: StreamFormat(codec: StreamCodec(wireName: encoding), hertz: hertz, channels: channels))
    }
}
