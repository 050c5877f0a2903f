extension AudioClip {
    /// The kinds of file a clip is saved as, both 16 bits a sample.
    package enum FileType: Sendable {
        /// Uncompressed.
        case wav
        /// Losslessly compressed.
        case flac
    }

    /// Loads a WAV, FLAC or other file that libsndfile reads; channels are averaged and the rate converted.
    ///
    /// - Throws: ``SoundFileError``, also when the file is longer than ``longest``; ``ResamplerError``.
    package init(contentsOf path: String, rate wanted: SampleRate) throws {
        var file = try SoundFile(reading: path)
        let most = file.rate.samples(in: Self.longest)
        var mono: [Int16] = []
        while case let block = file.read(frames: 8_192), !block.isEmpty {
            for start in stride(from: 0, to: block.count, by: file.channels) {
                let sum = block[start..<start + file.channels].reduce(0) { $0 + Int($1) }
                mono.append(Int16(sum / file.channels))
            }
            guard mono.count <= most else { throw SoundFileError.tooLong(path: path, limit: Self.longest) }
        }
        self.init(samples: try Resampler.resample(mono, from: file.rate, to: wanted), rate: wanted)
    }

    /// Saves the clip, overwriting a file of that name.
    ///
    /// - Throws: ``SoundFileError``.
    package func save(to path: String, as type: FileType) throws {
        let container: SoundFile.Container =
            switch type {
            case .wav: .wav
            case .flac: .flac
            }
        var file = try SoundFile(writing: path, as: container, rate: rate, channels: 1)
        try file.write(samples[...])
    }
}
