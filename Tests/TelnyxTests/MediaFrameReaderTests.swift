import Commerce
import Telnyx
import Testing

/// Messages on the media socket, one by one.
struct MediaFrameReaderTests {
    /// What a reader makes of a message, with the payload it left in the buffer.
    private func read(
        _ text: String, room: Int = MediaFrameReader.payloadLimit
    ) throws(MediaFrameError) -> (frame: InboundFrame, payload: [UInt8]) {
        try MediaFrameReader.readAll(Array(text.utf8), room: room)
    }

    /// The frame that comes fifty times a second.
    @Test func aMediaFrameIsRead() throws {
        let (frame, payload) = try read(
            #"{"event":"media","sequence_number":"4","media":{"track":"inbound","chunk":"2","timestamp":"5","payload":"AQID/w=="},"stream_id":"32DE"}"#
        )
        #expect(
            frame == .media(MediaFrameHeader(track: .inbound, chunk: 2, timestamp: 5, sequence: 4, payloadCount: 4)))
        #expect(payload == [1, 2, 3, 255])
    }

    /// Order, spacing, number or text, absent fields, escapes: all the same frame.
    @Test(
        arguments: [
            #"{"stream_id":"s","media":{"payload":"AQID","timestamp":5,"chunk":2,"track":"inbound"},"sequence_number":4,"event":"media"}"#,
            " {\n \"event\" : \"media\" , \"sequence_number\": 4,\t\"media\" : { \"track\" : \"inbound\" , \"chunk\" : \"2\", \"timestamp\":\"5\",\"payload\":\"AQID\" } , \"stream_id\" : \"s\" } \r\n",
            #"{"event":"med\u0069a","sequence_number":"4","media":{"track":"inbound","chunk":"2","timestamp":"5","payload":"AQID"},"stream_id":"s"}"#,
            #"{"event":"media","sequence_number":"4","media":{"track":"inbound","chunk":"2","timestamp":"5","payload":"AQID","new":[{"a":1}]},"stream_id":"é"}"#,
        ])
    func theSameFrameInOtherForms(_ text: String) throws {
        let (frame, payload) = try read(text)
        #expect(
            frame == .media(MediaFrameHeader(track: .inbound, chunk: 2, timestamp: 5, sequence: 4, payloadCount: 3)))
        #expect(payload == [1, 2, 3])
    }

    /// Base64 may hold a slash, and JSON may escape it.
    @Test func anEscapedSlashInThePayloadIsRead() throws {
        let (frame, payload) = try read(
            #"{"event":"media","media":{"track":"outbound","chunk":1,"payload":"\/\/\/\/"}}"#)
        #expect(
            frame
                == .media(MediaFrameHeader(track: .outbound, chunk: 1, timestamp: nil, sequence: nil, payloadCount: 3)))
        #expect(payload == [255, 255, 255])
    }

    /// A frame without sound in it is a frame.
    @Test func anEmptyPayloadIsRead() throws {
        let (frame, _) = try read(#"{"event":"media","media":{"track":"inbound","chunk":"1","payload":""}}"#)
        #expect(
            frame == .media(MediaFrameHeader(track: .inbound, chunk: 1, timestamp: nil, sequence: nil, payloadCount: 0))
        )
    }

    /// The life of a stream beside its sound.
    @Test func theOtherMessagesAreRead() throws {
        #expect(try read(#"{"event":"connected","version":"1.0.0"}"#).frame == .connected(authToken: nil))
        #expect(
            try read(
                #"{"protocol":"Call","event":"connected","connected":{"x-telnyx-streaming-auth-token":"t0k"}}"#
            ).frame == .connected(authToken: "t0k"))
        #expect(
            try read(#"{"event":"dtmf","dtmf":{"digit":"9"}}"#).frame == TelephoneKey("9").map(InboundFrame.keyPressed))
        #expect(try read(#"{"event":"mark","mark":{"name":"1/2/3"}}"#).frame == .markReturned(name: "1/2/3"))
        #expect(
            try read(#"{"event":"error","payload":{"code":100004,"title":"invalid_media"}}"#).frame
                == .error(StreamError(kind: .invalidMedia, title: "invalid_media")))
        #expect(try read(#"{"event":"stop","stop":{"call_control_id":"v3:x"}}"#).frame == .stop("v3:x"))
        #expect(try read(#"{"event":"stop"}"#).frame == .stop(nil))
        #expect(try read(#"{"event":"weather"}"#).frame == .other("weather"))
    }

    /// The format is the one that Telnyx states, not the one that was asked for.
    @Test func aStartIsRead() throws {
        let start = """
            {"event":"start","sequence_number":"1","start":{"call_control_id":"v3:x","call_session_id":"session",
            "client_state":"MS4yLjA=","media_format":{"encoding":"PCMA","sample_rate":"8000","channels":1}},"stream_id":"s"}
            """
        #expect(
            try read(start).frame
                == .start(
                    StreamStart(
                        call: CallReference(controlID: "v3:x", sessionID: "session", clientState: "1.2.0"),
                        streamID: "s",
                        format: StreamFormat(codec: .pcma, hertz: 8000))))
    }

    /// What cannot be read says which field it is.
    @Test(
        arguments: [
            ("", MediaFrameError.notJSON), ("{", .notJSON), (#"{"event":"clear"}x"#, .notJSON), ("[1]", .notAnObject),
            ("{}", .missing(field: "event")), (#"{"event":"media"}"#, .missing(field: "media")),
            (#"{"event":"media","media":{"track":"inbound","chunk":1}}"#, .missing(field: "media.payload")),
            (#"{"event":"media","media":{"track":"inbound","payload":""}}"#, .missing(field: "media.chunk")),
            (#"{"event":"media","media":{"chunk":1,"payload":""}}"#, .missing(field: "media.track")),
            (#"{"event":"media","media":{"track":"up","chunk":1,"payload":""}}"#, .invalid(field: "media.track")),
            (#"{"event":"media","media":{"track":"inbound","chunk":-1,"payload":""}}"#, .invalid(field: "chunk")),
            (#"{"event":"media","media":{"track":"inbound","chunk":1,"payload":"A"}}"#, .payloadNotBase64),
            (#"{"event":"media","media":{"track":"inbound","chunk":1,"payload":"A==="}}"#, .payloadNotBase64),
            (#"{"event":"media","media":{"track":"inbound","chunk":1,"payload":"=AAA"}}"#, .payloadNotBase64),
            (#"{"event":"dtmf","dtmf":{"digit":"99"}}"#, .invalid(field: "dtmf.digit")),
            (#"{"event":"mark"}"#, .missing(field: "mark.name")), (#"{"event":"start"}"#, .missing(field: "start")),
            (#"{"event":"start","start":{}}"#, .missing(field: "start.media_format.encoding")),
            (
                #"{"event":"start","start":{"media_format":{"encoding":"L16","sample_rate":0}}}"#,
                .invalid(field: "start.media_format.sample_rate")
            ),
        ])
    func whatCannotBeReadIsNamed(_ text: String, _ error: MediaFrameError) {
        #expect(throws: error) { try read(text) }
    }

    /// A payload is never cut to fit, in the fast form nor in the slow.
    @Test(arguments: ["AQIDBA==", #"\u0041QIDBA=="#])
    func aPayloadThatDoesNotFitIsRefused(_ payload: String) {
        let text = #"{"event":"media","media":{"track":"inbound","chunk":1,"payload":"\#(payload)"}}"#
        #expect(throws: MediaFrameError.payloadTooLarge(limit: 3)) { try read(text, room: 3) }
        #expect(throws: Never.self) { try read(text, room: 4) }
    }

    /// The largest payload that fits a message fits the buffer.
    @Test func theMessageLimitIsExact() throws {
        let frame = #"{"event":"clear"}"#
        let fill = String(repeating: " ", count: MediaFrameReader.messageLimit - frame.utf8.count)
        #expect(try read(frame + fill).frame == .other("clear"))
        let limit = MediaFrameReader.messageLimit
        #expect(throws: MediaFrameError.tooLarge(bytes: limit + 1, limit: limit)) { try read(frame + fill + " ") }
    }

    /// Every collected message is read as what its name says.
    @Test(.sharedData, arguments: SharedData.files(in: "media-stream").filter { $0.contains("recv-") })
    func everySharedMessageIsRead(_ path: String) throws {
        let (frame, payload) = try MediaFrameReader.readAll(SharedData.bytes(path), room: MediaFrameReader.payloadLimit)
        let isAsNamed =
            switch frame {
            case .media: path.contains("-media-") && [160, 640].contains(payload.count)
            case .connected: path.contains("-connected")
            case .start(let start): path.contains("-start") && start.format == .pcmu
            case .keyPressed: path.contains("-dtmf")
            case .markReturned(let name): path.contains("-mark") && name == "some_mark_name"
            case .error(let error): path.contains("-error") && error.kind == .invalidMedia
            case .stop(let call): path.contains("-stop") && call != nil
            case .other: false
            }
        #expect(isAsNamed)
    }
}

extension MediaFrameReader {
    /// Reads with a buffer of its own, filled with a byte that no test expects.
    static func readAll(_ message: [UInt8], room: Int) throws(MediaFrameError) -> (InboundFrame, [UInt8]) {
        var buffer = [UInt8](repeating: 0xEE, count: room)
        var payload = buffer.mutableSpan
        let frame = try MediaFrameReader().read(message.span, payload: &payload)
        switch frame {
        case .media(let header): return (frame, Array(buffer.prefix(header.payloadCount)))
        case .connected, .start, .keyPressed, .markReturned, .error, .stop, .other: return (frame, [])
        }
    }
}
