import Sound
import Vault

/// A recording of a speaker, from a file.
enum VoiceFile {
    /// The longest that is read.
    static let longest: Duration = .seconds(240)

    static func read(_ path: String) throws -> AudioClip {
        let clip = try AudioClip(contentsOf: path, rate: .wideband)
        guard clip.duration <= longest else { throw SoundFileError.tooLong(path: path, limit: longest) }
        return clip
    }
}
