import Sound
import Testing
import Voice

/// The tests' own ear must hear what callers say over a telephone and nothing else, or no other test here means anything.
@Suite struct ClipRecogniserTests {
    /// Through PCMU, and again through Opus, every sentence comes out as itself.
    @Test(arguments: [AudioFormat.pcmu, .opus])
    func everySentenceIsHeardThroughACodec(format: AudioFormat) throws {
        let folder = try AudioFolder(Repository.folder("Audio"))
        let ear = ClipRecogniser()
        let clips = folder.manifest.clips.filter { $0.role == .caller }
        try #require(clips.count > 15)
        for clip in clips {
            let sound = try folder.clip(named: clip.name, rate: .wideband)
            let carried = try TelephoneLine.carried(sound, as: format)
            #expect(ear.sentences(in: carried.samples) == [clip.text], "\(clip.name)")
        }
    }

    /// Two sentences in one breath are both heard, in their order.
    @Test func twoSentencesAreHeardInOrder() throws {
        let folder = try AudioFolder(Repository.folder("Audio"))
        let pause = [Int16](repeating: 0, count: 3_200)
        let first = try folder.clip(named: "caller-yes-sounds-good", rate: .wideband)
        let second = try folder.clip(named: "caller-text-me-the-link", rate: .wideband)
        let both = AudioClip(samples: pause + first.samples + pause + second.samples + pause, rate: .wideband)
        let carried = try TelephoneLine.carried(both, as: .pcmu)
        #expect(
            ClipRecogniser().sentences(in: carried.samples)
                == ["Yes please, that sounds good.", "Text me the link please."])
    }

    /// The agent's own lines are not the caller's, however loudly they come back.
    @Test(arguments: [1.0, 0.1])
    func theAgentIsNotTheCaller(gain: Double) throws {
        let folder = try AudioFolder(Repository.folder("Audio"))
        let lines = folder.manifest.clips.filter { $0.role == .agent }
        try #require(!lines.isEmpty)
        for line in lines {
            var sound = try folder.clip(named: line.name, rate: .wideband)
            sound.samples = sound.samples.map { Int16(Double($0) * gain) }
            let carried = try TelephoneLine.carried(sound, as: .pcmu)
            #expect(ClipRecogniser().sentences(in: carried.samples) == [], "\(line.name)")
        }
    }

    /// A line that halts, as on a machine too busy to send it in time, is heard where it stands; no other line is taken for it.
    @Test func aLineThatHaltsIsHeardAsItself() throws {
        let folder = try AudioFolder(Repository.folder("Audio"))
        let lines = try folder.manifest.clips.filter { $0.role == .agent }
            .map { try folder.clip(named: $0.name, rate: .wideband).samples }
        try #require(lines.count > 3)
        let quiet = [Int16](repeating: 0, count: 16_000)
        for (number, samples) in lines.enumerated() {
            let halted = stride(from: 0, to: samples.count, by: 19_200).reduce(into: quiet) { sound, start in
                let piece = AudioClip(
                    samples: Array(samples[start..<min(start + 19_200, samples.count)]), rate: .wideband)
                sound += piece.samples + [Int16](repeating: 0, count: 2_400 + start % 3_200)
            }
            let heard = SoundPrint(
                try TelephoneLine.carried(AudioClip(samples: halted + quiet, rate: .wideband), as: .pcmu).samples)
            for (other, line) in lines.enumerated() {
                let place = SoundTemplate(line).brokenPlace(in: heard, longestHalt: FarEnd.longestHalt)
                let likeness = place?.likeness ?? 0
                #expect((likeness >= FarEnd.threshold) == (other == number), "\(other) in \(number): \(likeness)")
            }
        }
    }
}
