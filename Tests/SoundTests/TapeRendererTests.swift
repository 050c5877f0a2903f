import Testing

@testable import Sound

struct TapeRendererTests {
    /// A tape on which both speak a tone each: the caller 600 Hz from 1 s, the agent 1,200 Hz from 2 s, half a second each.
    ///
    /// The caller's frames come with jitter; `lose` drops some of them; the agent's come a lead early.
    private func tape(_ format: AudioFormat, lose: (Int) -> Bool = { _ in false }) throws -> [UInt8] {
        var random = Seeded(11)
        var writer = TapeWriter()
        var caller = try FrameEncoder(format)
        var agent = try FrameEncoder(format)
        let silence = [Int16](repeating: 0, count: format.rate.samples(in: .seconds(1)))
        let high = tone(1_200, at: format.rate, lasting: .milliseconds(500))
        let said = (silence + silence + high + silence).frames(at: format.rate)
        let heard = (silence + tone(600, at: format.rate, lasting: .milliseconds(500)) + silence + silence)
            .frames(at: format.rate)
        var payload: [UInt8] = []
        for index in heard.indices {
            let now = FrameClock.frame * index
            let fromCaller = heard[index]
            try caller.encode(fromCaller.span, into: &payload)
            let jitter = Duration.milliseconds(Int.random(in: 0...80, using: &random))
            if !lose(index) {
                writer.append(
                    direction: .inbound, arrival: now + (index == 0 ? .zero : jitter), chunk: index + 1, format: format,
                    payload: payload.span)
            }
            guard index < said.count else { continue }
            let fromAgent = said[index]
            try agent.encode(fromAgent.span, into: &payload)
            writer.append(
                direction: .outbound, arrival: now, chunk: index, format: format, payload: payload.span)
        }
        return writer.takeChunk()
    }

    /// Start and end, in seconds, of what sounds on a channel, and its pitch.
    private func sound(_ path: String, channel: Int) throws -> (start: Double, end: Double, pitch: Double) {
        var file = try SoundFile(reading: path)
        #expect(file.channels == 2)
        var samples: [Int16] = []
        while case let block = file.read(frames: 4_096), !block.isEmpty {
            samples += stride(from: channel, to: block.count, by: 2).map { block[$0] }
        }
        let loud = samples.indices.filter { abs(Int(samples[$0])) > 3_000 }
        let first = try #require(loud.first)
        let last = try #require(loud.last)
        let hertz = Double(file.rate.hertz)
        return (Double(first) / hertz, Double(last) / hertz, frequency(of: samples[first..<last], at: file.rate))
    }

    /// Caller left, agent right, each where it was on the clock, in either codec and either container.
    @Test(arguments: [AudioFormat.pcmu, .opus], [TapeRenderer.Container.wav, .oggOpus])
    func voicesAreWhereTheyWere(format: AudioFormat, container: TapeRenderer.Container) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("call")
        let summary = try TapeRenderer.render(tape(format), to: path, as: container)
        #expect(abs(summary.duration / .milliseconds(1) - 3_500) < 25)
        let caller = try sound(path, channel: 0)
        let agent = try sound(path, channel: 1)
        #expect(abs(caller.start - 1.0) < 0.02 && abs(caller.end - 1.5) < 0.03 && abs(caller.pitch - 600) < 10)
        #expect(abs(agent.start - 2.0) < 0.02 && abs(agent.end - 2.5) < 0.03 && abs(agent.pitch - 1_200) < 10)
    }

    /// Lost frames leave holes and move nothing.
    @Test func lossDoesNotDrift() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("call.wav")
        try TapeRenderer.render(tape(.pcmu) { $0 % 3 == 1 && $0 < 48 }, to: path, as: .wav)
        let caller = try sound(path, channel: 0)
        #expect(abs(caller.start - 1.0) < 0.01 && abs(caller.end - 1.5) < 0.01)
    }

    /// A pause in which no frames came, while their numbers went on, is as long in the file as it was in the call.
    @Test func aPauseInTheStreamStays() throws {
        var writer = TapeWriter()
        let loud = try payload(of: tone(500, at: .narrowband, lasting: FrameClock.frame))
        for chunk in 0..<100 {
            let arrival = FrameClock.frame * chunk + (chunk < 50 ? .zero : .seconds(3))
            writer.append(direction: .inbound, arrival: arrival, chunk: chunk, format: .pcmu, payload: loud.span)
        }
        let folder = try TemporaryFolder()
        let summary = try TapeRenderer.render(writer.takeChunk(), to: folder.file("call.wav"), as: .wav)
        #expect(summary.duration == .seconds(5))
    }

    /// An absurd arrival is refused instead of filling the disk; a folder that is not there has a clear error.
    @Test func absurdTapesAreRefused() throws {
        let folder = try TemporaryFolder()
        var writer = TapeWriter()
        writer.append(
            TapeRecord(direction: .inbound, arrival: .seconds(40 * 86_400), chunk: 1, format: .pcmu, payload: [0xFF]))
        let tape = writer.takeChunk()
        #expect(throws: TapeError.tooLong(limit: TapeRenderer.longest)) {
            try TapeRenderer.render(tape, to: folder.file("call.wav"), as: .wav)
        }
        #expect(throws: SoundFileError.self) {
            try TapeRenderer.render(tape, to: folder.file("absent/call.wav"), as: .wav)
        }
    }

    private func payload(of frame: [Int16]) throws -> [UInt8] {
        var encoder = try FrameEncoder(.pcmu)
        var payload: [UInt8] = []
        try encoder.encode(frame.span, into: &payload)
        return payload
    }
}
