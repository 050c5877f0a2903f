import Voice

/// A recogniser that hears nothing at once: what is measured is the way to it.
struct SilentRecogniser: Recogniser {
    func transcribe(
        _ utterance: Utterance, urgency: Urgency, within patience: Duration
    ) async throws(SpeechEngineError) -> Transcript {
        Transcript(text: "", confidence: 0)
    }
}
