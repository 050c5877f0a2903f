/// Turns one utterance of a caller into text.
///
/// A recogniser is given whole utterances, not a stream: at each pause the call asks for the text so far while its
/// end-of-turn timer still runs, so that the words are ready when the turn ends.
package protocol Recogniser: Sendable {
    /// Transcribes one utterance.
    ///
    /// - Parameters:
    ///   - utterance: Up to ``Utterance/longest`` of mono sound at 16 kHz.
    ///   - urgency: How soon the answer is needed, against the other work that waits.
    ///   - patience: How long the answer is worth waiting for, waiting in the queue included.
    /// - Returns: The words, with the guards against repeated and imagined words applied.
    func transcribe(
        _ utterance: Utterance, urgency: Urgency, within patience: Duration
    ) async throws(SpeechEngineError) -> Transcript
}
