/// What a recogniser made of one utterance.
package struct Transcript: Equatable, Sendable {
    /// The words as the recogniser writes them, with its punctuation; empty when nothing intelligible was said.
    package var text: String

    /// Mean probability of the words, 0…1. Zero when ``text`` is empty.
    package var confidence: Float

    /// The recogniser's own belief that there was no speech at all, 0…1.
    package var noSpeech: Float

    /// What the sound may also have been; nil when the engine did not listen for it or heard nothing else.
    package var second: SecondHearing?

    /// Processor time the engine spent on it.
    package var engineTime: Duration

    package init(
        text: String, confidence: Float, noSpeech: Float = 0, second: SecondHearing? = nil, engineTime: Duration = .zero
    ) {
        self.text = text
        self.confidence = confidence
        self.noSpeech = noSpeech
        self.second = second
        self.engineTime = engineTime
    }
}
