import CAllocationCounter
import Telnyx
import Testing

/// Fifty frames a second and call, each way, without asking for memory.
@Suite(.enabled(if: allocation_counting_available() == 1, "the allocator is a sanitizer's"))
struct FrameAllocationTests {
    private static let warmUp = 10
    private static let measured = 1_000

    /// The counter sees an array, so that zero means zero.
    @Test func theCounterCounts() {
        let before = allocation_count()
        let array = [Int](repeating: 1, count: Int.random(in: 1_000...2_000))
        #expect(allocation_count() - before >= 1 && array.count >= 1_000)
    }

    /// In: a frame of 20 ms into a buffer that is there.
    @Test func readingAFrameAllocatesNothing() throws {
        var writer = OutboundFrameWriter()
        writer.writeMedia([UInt8](repeating: 0x55, count: 160).span)
        let payloadText = String(decoding: writer.message, as: UTF8.self).split(separator: "\"")[9]
        let message = Array(
            #"{"event":"media","sequence_number":"4","media":{"track":"inbound","chunk":"2","timestamp":"5","payload":"\#(payloadText)"},"stream_id":"32DE"}"#
                .utf8)
        let reader = MediaFrameReader()
        var buffer = [UInt8](repeating: 0, count: 160)
        var bytes = 0
        var before: UInt64 = 0
        for round in 0..<Self.warmUp + Self.measured {
            if round == Self.warmUp { before = allocation_count() }
            var payload = buffer.mutableSpan
            if case .media(let header) = try reader.read(message.span, payload: &payload) {
                bytes += header.payloadCount
            }
        }
        let allocations = allocation_count() - before
        #expect(allocations == 0)
        #expect(bytes == 160 * (Self.warmUp + Self.measured))
        #expect(buffer.allSatisfy { $0 == 0x55 })
    }

    /// Out: a frame and a mark into a buffer that is there.
    @Test func writingAFrameAllocatesNothing() {
        var writer = OutboundFrameWriter()
        let sound = [UInt8](repeating: 0x55, count: 640)
        var bytes = 0
        var before: UInt64 = 0
        for round in 0..<Self.warmUp + Self.measured {
            if round == Self.warmUp { before = allocation_count() }
            writer.writeMedia(sound.span)
            bytes += writer.message.count
            writer.writeMark("1/2/3")
        }
        let allocations = allocation_count() - before
        #expect(allocations == 0)
        #expect(bytes > 640 * Self.measured)
    }
}
