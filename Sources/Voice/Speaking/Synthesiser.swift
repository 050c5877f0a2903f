package import Sound

/// Turns text into sound in a named voice.
package protocol Synthesiser: Sendable {
    /// Speaks one line.
    ///
    /// - Parameters:
    ///   - text: Plain text, at most ``SpokenLine/longestText`` bytes of UTF-8. Money, percentages and numbers are read out.
    ///   - voice: Which voice; an unknown one is refused.
    ///   - urgency: How soon the sound is needed, against the other work that waits.
    ///   - patience: How long it is worth waiting for.
    /// - Returns: The whole line, at the voice's own sample rate.
    func speak(
        _ text: String, as voice: VoiceID, urgency: Urgency, within patience: Duration
    ) async throws(SpeechEngineError) -> AudioClip
}
