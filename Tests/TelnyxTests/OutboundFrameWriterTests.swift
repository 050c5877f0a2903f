import Foundation
import Telnyx
import Testing

/// What we send on the media socket.
struct OutboundFrameWriterTests {
    private func json(_ writer: OutboundFrameWriter) throws -> NSDictionary {
        let object = try JSONSerialization.jsonObject(with: Data(writer.message))
        return object as? NSDictionary ?? [:]
    }

    /// One writer, one message after the other.
    @Test func messagesFollowOneAnother() throws {
        var writer = OutboundFrameWriter()
        let sound = [UInt8](repeating: 0xFF, count: 160)
        writer.writeMedia(sound.span)
        #expect(try json(writer) == ["event": "media", "media": ["payload": Data(sound).base64EncodedString()]])
        writer.writeMark("1/2/3")
        #expect(String(decoding: writer.message, as: UTF8.self) == #"{"event":"mark","mark":{"name":"1/2/3"}}"#)
        writer.writeClear()
        #expect(String(decoding: writer.message, as: UTF8.self) == #"{"event":"clear"}"#)
    }

    /// A mark's name comes back as it went, whatever is in it.
    @Test func marksOfAnyNameAreValid() throws {
        var writer = OutboundFrameWriter()
        let names = ["", "\"", "\\", "a\"b\\c", "é🎈", String(decoding: (0..<0x20).map { UInt8($0) }, as: UTF8.self)]
        for name in names {
            writer.writeMark(name)
            #expect(try json(writer) == ["event": "mark", "mark": ["name": name]])
            #expect(try MediaFrameReader.readAll(writer.message, room: 0).0 == .markReturned(name: name))
        }
    }

    /// The buffer is kept: its memory is the same after a thousand messages.
    @Test func theBufferIsReused() {
        var writer = OutboundFrameWriter()
        let sound = [UInt8](repeating: 1, count: 640)
        writer.writeMedia(sound.span)
        let first = writer.message.withUnsafeBytes { $0.baseAddress }
        for _ in 0..<1_000 {
            writer.writeMedia(sound.span)
            writer.writeMark("1/2/3")
        }
        #expect(writer.message.withUnsafeBytes { $0.baseAddress } == first)
    }

    /// The largest message is within what the reader would take.
    @Test func theLargestPayloadFits() throws {
        var writer = OutboundFrameWriter()
        let sound = [UInt8](repeating: 1, count: OutboundFrameWriter.payloadLimit)
        writer.writeMedia(sound.span)
        #expect(writer.message.count < MediaFrameReader.messageLimit)
    }

    /// The collected examples, written by us.
    @Test(.sharedData) func theSharedExamplesAreMatched() throws {
        var writer = OutboundFrameWriter()
        for (path, sound) in [
            ("send-01-media-pcmu-20ms", [UInt8](repeating: 0xFF, count: 160)),
            ("send-01b-media-l16-16k-20ms", [UInt8](repeating: 0, count: 640)),
        ] {
            writer.writeMedia(sound.span)
            let example = try JSONSerialization.jsonObject(with: Data(SharedData.bytes("media-stream/\(path).json")))
            #expect(try json(writer) == example as? NSDictionary)
        }
    }
}
