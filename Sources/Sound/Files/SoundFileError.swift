/// A sound file could not be read or written.
package enum SoundFileError: Error, Equatable, Sendable {
    /// libsndfile could not open, read or write the file; `reason` is its own sentence.
    case failed(path: String, reason: String)
    /// The file holds more sound than is accepted.
    case tooLong(path: String, limit: Duration)
    /// The file has no sound, or a rate or channel count that is not handled.
    case unusable(path: String, channels: Int, hertz: Int)
}

extension SoundFileError: CustomStringConvertible {
    /// One sentence that says what happened, to what, and what to do.
    package var description: String {
        switch self {
        case .failed(let path, let reason):
            "sound file \(path): \(reason); check the path, its permissions and the format"
        case .tooLong(let path, let limit):
            "sound file \(path) is longer than \(limit.components.seconds) s; shorten it"
        case .unusable(let path, let channels, let hertz):
            "sound file \(path) has \(channels) channels at \(hertz) Hz; use 1 to 8 channels at 4 to 192 kHz"
        }
    }
}
