internal import CSndFile

/// Owns an open sound file of libsndfile.
///
/// Not copyable, because it is closed once. Sendable, because only one owner can exist at a time.
struct SoundFile: ~Copyable, @unchecked Sendable {
    /// What a file is written as.
    enum Container: Sendable {
        case wav
        case flac
        /// Opus in Ogg; rates of 8, 12, 16, 24 and 48 kHz only.
        case oggOpus
    }

    let path: String
    let channels: Int
    let rate: SampleRate
    private let handle: OpaquePointer

    /// Opens a file to read it.
    init(reading path: String) throws(SoundFileError) {
        var info = SF_INFO()
        guard let handle = sf_open(path, csndfile_mode_read(), &info) else {
            throw .failed(path: path, reason: Self.reason(nil))
        }
        guard (1...8).contains(info.channels), let rate = SampleRate(hertz: Int(info.samplerate)) else {
            sf_close(handle)
            throw .unusable(path: path, channels: Int(info.channels), hertz: Int(info.samplerate))
        }
        self.handle = handle
        self.path = path
        self.channels = Int(info.channels)
        self.rate = rate
    }

    /// Makes a file, or overwrites one.
    init(writing path: String, as container: Container, rate: SampleRate, channels: Int) throws(SoundFileError) {
        var info = SF_INFO()
        info.samplerate = Int32(rate.hertz)
        info.channels = Int32(channels)
        info.format =
            switch container {
            case .wav: csndfile_format_wav()
            case .flac: csndfile_format_flac()
            case .oggOpus: csndfile_format_ogg_opus()
            }
        guard let handle = sf_open(path, csndfile_mode_write(), &info) else {
            throw .failed(path: path, reason: Self.reason(nil))
        }
        self.handle = handle
        self.path = path
        self.channels = channels
        self.rate = rate
    }

    deinit { sf_close(handle) }

    /// Reads up to `frames` sample frames (one sample of each channel), interleaved; empty at the end.
    mutating func read(frames: Int) -> [Int16] {
        [Int16](unsafeUninitializedCapacity: frames * channels) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            count = max(0, Int(sf_readf_short(handle, start, sf_count_t(frames)))) * channels
        }
    }

    /// Writes interleaved samples.
    mutating func write(_ samples: ArraySlice<Int16>) throws(SoundFileError) {
        let frames = samples.count / channels
        guard frames > 0 else { return }
        let written = samples.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { sf_writef_short(handle, $0, sf_count_t(frames)) } ?? 0
        }
        guard Int(written) == frames else { throw .failed(path: path, reason: Self.reason(handle)) }
    }

    private static func reason(_ handle: OpaquePointer?) -> String {
        String(cString: sf_strerror(handle))
    }
}
