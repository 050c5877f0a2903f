import Foundation
import NIOCore
import Sound
import Telnyx

/// The messages that the far end sends, laid out as the carrier lays them out.
struct FarEndFrames: Sendable {
    private let payloads: [[UInt8]]
    private let start: String

    init(_ payloads: [[UInt8]], format: AudioFormat) {
        self.payloads = payloads.map { Array(Data($0).base64EncodedString().utf8) }
        let stream = format.streamFormat
        self.start =
            #"{"event":"start","sequence_number":"1","stream_id":"bench","start":{"call_control_id":"bench","#
            + #""media_format":{"encoding":"\#(stream.codec.wireName)","sample_rate":\#(stream.hertz),"channels":1}}}"#
    }

    func startMessage(_ allocator: ByteBufferAllocator) -> ByteBuffer {
        allocator.buffer(string: start)
    }

    /// The frame with that number, from 0; the caller's sentences come again and again.
    func message(_ index: Int, _ allocator: ByteBufferAllocator) -> ByteBuffer {
        let payload = payloads[index % payloads.count]
        var buffer = allocator.buffer(capacity: payload.count + 192)
        buffer.writeString(#"{"event":"media","sequence_number":"\#(index + 2)","media":{"track":"inbound","chunk":"#)
        buffer.writeString(#""\#(index + 1)","timestamp":"\#(index * 20)","payload":""#)
        buffer.writeBytes(payload)
        buffer.writeString(#""},"stream_id":"bench"}"#)
        return buffer
    }
}
