/// Transcribes one utterance with the guards that Whisper's small models need.
package enum GuardedDecoding {
    /// Decodes, once more with the full window when the first attempt ran into a repeat loop, and cleans the result.
    ///
    /// - Parameters:
    ///   - utterance: What to transcribe.
    ///   - decode: One run of the recogniser with a window.
    package static func transcribe<Failure: Error>(
        _ utterance: Utterance, decode: (DecodingWindow) throws(Failure) -> Transcript
    ) throws(Failure) -> Transcript {
        let first = DecodingWindow.first(for: utterance.duration)
        var transcript = try decode(first)
        var words = RepeatedWords(in: ImaginedWords.withoutDescriptions(transcript.text))
        if words.looped && first.audioContext != DecodingWindow.fullContext {
            let spent = transcript.engineTime
            transcript = try decode(.second(for: utterance.duration))
            transcript.engineTime += spent
            words = RepeatedWords(in: ImaginedWords.withoutDescriptions(transcript.text))
        }
        transcript.text = words.text
        transcript.second = transcript.second.map { second in
            let words = RepeatedWords(in: ImaginedWords.withoutDescriptions(second.text))
            return SecondHearing(text: words.text, shortfall: second.shortfall, lean: second.lean)
        }
        if ImaginedWords.explains(words.text, speech: utterance.speech) {
            transcript.text = ""
            transcript.confidence = 0
            transcript.second = nil
        }
        return transcript
    }
}
