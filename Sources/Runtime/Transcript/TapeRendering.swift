package import Sound
package import Vault

/// Makes one sound file of all parts of a call's tape.
package enum TapeRendering {
    /// Renders what could be read, stereo: the caller left, the agent right.
    /// - Throws: ``TapeError`` or ``SoundFileError``.
    package static func render(
        _ tape: TapeReading, to path: String, as container: TapeRenderer.Container
    ) throws -> TapeRenderer.Summary {
        var renderer = try TapeRenderer(writing: path, as: container)
        for entry in tape.entries {
            // Each process that wrote to the tape began with a header of its own.
            var reader = TapeReader(TapeFragment.whole(entry))
            while let record = try reader.next() { try renderer.render(record) }
        }
        return try renderer.finish()
    }
}
