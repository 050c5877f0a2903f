import CAllocationCounter
import Testing

@testable import Sound

/// Nothing is allocated for a frame once buffers have grown to their size.
@Suite(.enabled(if: allocation_counting_available() == 1, "the allocator is a sanitizer's"))
struct AllocationTests {
    private static let warmUp = 100
    private static let measured = 1_000

    /// The counter sees an array, so that zero means zero.
    @Test func theCounterCounts() {
        let before = allocation_count()
        var array = [Int](repeating: 1, count: Int.random(in: 1_000...2_000))
        array.append(array.count)
        let allocations = allocation_count() - before
        #expect(allocations >= 1 && array.last != 1)
    }

    /// In: reorder, decode, resample, voice activity, echo guard, detector; with gaps and swaps on the way.
    @Test(arguments: [AudioFormat.pcmu, .opus])
    func hearingAllocatesNothing(format: AudioFormat) throws {
        var encoder = try FrameEncoder(format)
        let voice = try Resampler.resample(Voices.agent(), from: .wideband, to: format.rate).frames(at: format.rate)
        let wide = try Voices.agent().frames(at: .wideband)
        var payloads: [[UInt8]] = []
        for frame in voice {
            var payload: [UInt8] = []
            try encoder.encode(frame.span, into: &payload)
            payloads.append(payload)
        }
        // Only during warm-up: the test library boxes each error that is thrown while it watches.
        let garbage: [UInt8] = [0xFF, 0xFF, 0xFF]
        var hearing = try Hearing(format)
        var sound: [Int16] = []
        var events: [SpeechDetector.Event] = []
        sound.reserveCapacity(16_000)
        events.reserveCapacity(16)
        var before: UInt64 = 0
        for index in 0..<Self.warmUp + Self.measured {
            if index == Self.warmUp { before = allocation_count() }
            // Every tenth frame is lost and every seventh swapped with its neighbour.
            let chunk = index % 10 == 9 ? index + 1 : index % 7 == 3 ? index + 1 : index % 7 == 4 ? index - 1 : index
            sound.removeAll(keepingCapacity: true)
            events.removeAll(keepingCapacity: true)
            let now = FrameClock.frame * index
            let spoken = wide[index % wide.count]
            hearing.agentSpoke(spoken.span, heardAt: now)
            let payload = index == 55 ? garbage : payloads[index % payloads.count]
            hearing.receive(payload.span, chunk: chunk, at: now, sound: &sound, events: &events)
        }
        let allocations = allocation_count() - before
        #expect(allocations == 0)
        #expect(hearing.counts.lost > 50)
        #expect(hearing.malformed == (format == .opus ? 1 : 0))
    }

    /// Out: pacer, encoder, tape; segments are queued beforehand.
    @Test(arguments: [AudioFormat.pcmu, .opus])
    func speakingAllocatesNothing(format: AudioFormat) throws {
        let voice = try Resampler.resample(Voices.agent(), from: .wideband, to: format.rate)
        var pacer = Pacer(rate: format.rate)
        for number in 1...8 {
            _ = pacer.enqueue(.init(number: number, mark: "1/1/\(number)", samples: voice), at: .zero)
        }
        var encoder = try FrameEncoder(format)
        var payload: [UInt8] = []
        var tape = TapeWriter()
        var before: UInt64 = 0
        var frames = 0
        var now: Duration = .zero
        steps: while true {
            switch pacer.next(at: now) {
            case .frame(_, let heardAt):
                try encoder.encode(pacer.frame.span, into: &payload)
                if frames % 500 != 499, tape.pending.count < 100_000 {
                    tape.append(
                        direction: .outbound, arrival: heardAt, chunk: frames, format: format, payload: payload.span)
                }
                frames += 1
                if frames == Self.warmUp { before = allocation_count() }
            case .mark: break
            case .wait(let until): now = until
            case .idle: break steps
            }
        }
        let allocations = allocation_count() - before
        #expect(allocations == 0)
        #expect(frames > Self.measured)
    }
}
