package import Sound
package import Voice

/// A synthesiser whose clips are at the rate of the wire, so that a cache behind it never has to resample the same line twice.
package struct WireRateSynthesiser: Synthesiser {
    private let base: any Synthesiser
    private let rate: SampleRate

    package init(_ base: any Synthesiser, rate: SampleRate) {
        self.base = base
        self.rate = rate
    }

    package func speak(
        _ text: String, as voice: VoiceID, urgency: Urgency, within patience: Duration
    ) async throws(SpeechEngineError) -> AudioClip {
        let clip = try await base.speak(text, as: voice, urgency: urgency, within: patience)
        do throws(ResamplerError) {
            return try clip.resampled(to: rate)
        } catch {
            throw .garbled("\(error)")
        }
    }
}
