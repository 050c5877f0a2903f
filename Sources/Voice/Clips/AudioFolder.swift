package import Sound

/// The folder `Audio/`: its manifest and the sound behind it.
package struct AudioFolder: Sendable {
    /// Its path.
    package let path: String
    /// What lies in it.
    package let manifest: AudioManifest

    /// Reads the manifest.
    ///
    /// - Throws: ``AudioManifestError``.
    package init(_ path: String) throws(AudioManifestError) {
        self.path = path
        manifest = try AudioManifest(folder: path)
    }

    /// Loads one clip by its name, for example `agent-say-again`.
    ///
    /// - Parameters:
    ///   - name: Its file's name without folder and ending.
    ///   - rate: The rate wanted; converted if need be.
    /// - Throws: ``AudioManifestError/unknownClip(_:)``, or `SoundFileError` when the file cannot be read.
    package func clip(named name: String, rate: SampleRate) throws -> AudioClip {
        guard let entry = manifest.clip(named: name) else { throw AudioManifestError.unknownClip(name) }
        return try AudioClip(contentsOf: path + "/" + entry.file, rate: rate)
    }
}
