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
}
