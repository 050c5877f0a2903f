package import Sound

/// A synthesiser that asks another one only for lines it has not rendered before.
package struct CachedSynthesiser: Synthesiser {
    private let base: any Synthesiser
    /// What it has rendered.
    package let cache: SpeechCache

    package init(_ base: any Synthesiser, cache: SpeechCache) {
        self.base = base
        self.cache = cache
    }

    package func speak(
        _ text: String, as voice: VoiceID, urgency: Urgency, within patience: Duration
    ) async throws(SpeechEngineError) -> AudioClip {
        if let clip = cache.clip(for: text, as: voice) { return clip }
        let clip = try await base.speak(text, as: voice, urgency: urgency, within: patience)
        cache.keep(clip, for: text, as: voice)
        return clip
    }

    /// Renders lines before they are needed, one after the other.
    ///
    /// - Parameters:
    ///   - lines: The texts, exactly as they will be spoken.
    ///   - voice: Whose voice.
    ///   - patience: How long one line is worth waiting for.
    /// - Throws: The first error; lines before it are in the cache.
    package func render(
        _ lines: [String], as voice: VoiceID, eachWithin patience: Duration
    ) async throws(SpeechEngineError) {
        for line in lines { _ = try await speak(line, as: voice, urgency: .beforehand, within: patience) }
    }
}
