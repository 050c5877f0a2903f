/// A stretch of a stream, by places counted in samples from its beginning.
struct SoundExtent: Equatable, Sendable {
    /// The place of the first sample.
    let start: Int
    /// The place behind the last sample.
    let end: Int
    /// Where the last speech ended; the end of the stretch while the caller speaks on.
    let speechEnd: Int

    /// Whether a later stretch has the same beginning and no speech beyond this one.
    func holdsAllSpeech(of later: SoundExtent) -> Bool {
        start == later.start && later.speechEnd <= end
    }
}
