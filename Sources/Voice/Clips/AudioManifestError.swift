/// Why the folder of clips cannot be used.
package enum AudioManifestError: Error, Equatable, Sendable {
    case unreadable(String)
    case tooLong(String)
    case malformed(String, String)
    /// No clip of that name.
    case unknownClip(String)
}

extension AudioManifestError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let path): "\(path) cannot be read; is the folder of audio clips complete?"
        case .tooLong(let path): "\(path) is longer than \(AudioManifest.longestFile) bytes"
        case .malformed(let path, let why): "\(path) is not a manifest of audio clips: \(why)"
        case .unknownClip(let name): "the manifest of audio clips has no clip named \(name)"
        }
    }
}
