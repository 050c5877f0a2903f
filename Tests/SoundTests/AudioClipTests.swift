import Testing

@testable import Sound

struct AudioClipTests {
    /// A clip is the same after saving and loading, in either type of file.
    @Test(arguments: [AudioClip.FileType.wav, .flac])
    func clipsSurviveTheFile(type: AudioClip.FileType) throws {
        let folder = try TemporaryFolder()
        let clip = AudioClip(samples: tone(440, at: .hertz22050, lasting: .milliseconds(300)), rate: .hertz22050)
        try clip.save(to: folder.file("clip"), as: type)
        #expect(try AudioClip(contentsOf: folder.file("clip"), rate: .hertz22050) == clip)
    }

    /// Loading converts to the wanted rate and keeps the length.
    @Test func loadingConvertsTheRate() throws {
        let folder = try TemporaryFolder()
        let clip = AudioClip(samples: tone(440, at: .hertz24000, lasting: .seconds(1)), rate: .hertz24000)
        try clip.save(to: folder.file("clip.wav"), as: .wav)
        let loaded = try AudioClip(contentsOf: folder.file("clip.wav"), rate: .narrowband)
        #expect(loaded.duration == .seconds(1) && loaded.rate == .narrowband)
        #expect(abs(frequency(of: loaded.samples[...], at: .narrowband) - 440) < 3)
    }

    /// Two channels become their mean.
    @Test func channelsAreAveraged() throws {
        let folder = try TemporaryFolder()
        do {
            var file = try SoundFile(writing: folder.file("two.wav"), as: .wav, rate: .narrowband, channels: 2)
            try file.write([100, 300, -50, 50][...])
        }
        #expect(try AudioClip(contentsOf: folder.file("two.wav"), rate: .narrowband).samples == [200, 0])
    }

    /// A file that is missing or no sound has an error that names it.
    @Test func missingFilesAreNamed() {
        #expect(throws: SoundFileError.self) { try AudioClip(contentsOf: "absent.wav", rate: .narrowband) }
        #expect(throws: SoundFileError.self) { try AudioClip(contentsOf: #filePath, rate: .narrowband) }
    }
}
