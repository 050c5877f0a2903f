import CallCore
import Sound
import Testing

@testable import Runtime

/// The sound of a caller's turn, as it is cut for the recogniser.
struct MediaEarTests {
    /// Feeds a line frame by frame; `delay` is how much later than due a frame comes.
    private func hear(
        of line: TelephoneLine, delay: (Int) -> Duration = { _ in .zero },
        meanwhile: (Int, inout MediaEar) -> Void = { _, _ in }
    ) throws -> [TurnSound] {
        var line = line
        var ear = try MediaEar(.pcmu)
        var sounds: [TurnSound] = []
        for (index, payload) in try line.payloads().enumerated() {
            meanwhile(index, &ear)
            let due = FrameClock.frame * (index + 1)
            for event in ear.hear(payload.span, chunk: index + 1, at: due + delay(index)) {
                if case .sound(let sound) = event { sounds.append(sound) }
            }
        }
        return sounds
    }

    private static func line(_ clips: String..., pause: Int = 3_200) throws -> TelephoneLine {
        var line = TelephoneLine(seed: 7)
        line.silence(8_000)
        for clip in clips {
            try line.say("caller/\(clip)")
            line.silence(pause)
        }
        line.silence(4_000)
        return line
    }

    /// A turn of two halves with a pause between them reaches the recogniser whole, however long the first one was.
    @Test func aTurnWithAPauseIsKeptWhole() throws {
        let sounds = try hear(of: try Self.line("caller-yes-sounds-good", "caller-text-me-the-link", pause: 6_400))
        let finals = sounds.filter(\.isFinal)
        let (first, last) = (try #require(finals.first), try #require(finals.last))
        #expect(finals.count >= 2)
        #expect(first.extent.start == last.extent.start)
        #expect(last.samples.count > first.samples.count + 20_000)
        #expect(last.speech > .seconds(2))
        #expect(last.samples.count == last.extent.end - last.extent.start)
    }

    /// The same turn expected with another answer is the same turn: nothing of it is cut.
    @Test func anotherExpectationCutsNothing() throws {
        let line = try Self.line("caller-yes-sounds-good")
        let plain = try hear(of: line)
        let expected = try hear(
            of: line,
            meanwhile: { (index: Int, ear: inout MediaEar) in
                if index == 120 { ear.open(.first) }
            })
        #expect(plain.last?.extent == expected.last?.extent)
    }

    /// A turn that opens while its speech goes on has all of that speech and nothing of the turn before.
    @Test func speechBeforeItsTurnOpensBelongsToIt() throws {
        let line = try Self.line("caller-yes", "caller-text-me-the-link", pause: 4_000)
        // One second and the clips: the second clip begins at about 2.05 s, and its turn opens a second later.
        let sounds = try hear(
            of: line,
            meanwhile: { (index: Int, ear: inout MediaEar) in
                if index == 150 { ear.open(TurnNumber.first.next) }
            })
        let finals = sounds.filter(\.isFinal)
        let (first, last) = (try #require(finals.first), try #require(finals.last))
        #expect(first.turn == .first && last.turn == TurnNumber.first.next)
        #expect(last.extent.start >= first.extent.speechEnd)
        #expect(last.extent.start < first.extent.speechEnd + 16_000)
        #expect(SampleRate.wideband.duration(of: last.samples.count) > .milliseconds(1_200))
    }

    /// A machine that halts in the middle of a word hears neither a pause nor another word.
    @Test func haltsTearNothing() throws {
        let line = try Self.line("caller-text-me-the-link")
        let smooth = try hear(of: line).filter(\.isFinal)
        // Every 15th frame is held up for 280 ms, and those behind it come with it.
        let halting = try hear(of: line, delay: { FrameClock.frame * max(0, 14 - $0 % 15) }).filter(\.isFinal)
        #expect(smooth.count == 1)
        #expect(halting.map(\.extent) == smooth.map(\.extent))
    }

    /// Words of the agent go along only where its echo cannot be told from a voice by loudness.
    @Test(arguments: [(-9.0, true), (0.0, false)])
    func doubtfulSoundGoesWithTheAgentsWords(decibels: Double, isDoubtful: Bool) throws {
        var line = TelephoneLine(seed: 3)
        line.silence(8_000)
        try line.say("agent/agent-still-there", decibels: decibels)
        line.silence(6_000)
        let agent = try AudioClip(contentsOf: "\(TelephoneLine.audio)/agent/agent-still-there.flac", rate: .narrowband)
        let size = SampleRate.narrowband.samplesPerFrame
        let sounds = try hear(
            of: line,
            meanwhile: { (index: Int, ear: inout MediaEar) in
                if index == 0 { ear.agentWillSay(.first, words: "Are you still there?", length: agent.duration) }
                let start = (index - 45) * size
                guard start >= 0, start + size <= agent.samples.count else { return }
                let frame = Array(agent.samples[start..<start + size])
                ear.agentSpoke(frame.span, of: .first, heardAt: FrameClock.frame * index)
            })
        let words = try #require(sounds.last?.agentWords)
        #expect(words == (isDoubtful ? ["are", "you", "still", "there"] : []))
    }
}
