/// The caller fell silent.
package struct SpeechPaused: LogPayload {
    /// How long the silence has lasted already.
    package let silence: TimeSpan
    /// How long the speech before it was.
    package let speech: TimeSpan

    package init(silence: TimeSpan, speech: TimeSpan) {
        self.silence = silence
        self.speech = speech
    }

    package static let shape = PayloadShape(
        Self.init(silence:speech:),
        PayloadField("silence") { $0.silence },
        PayloadField("speech") { $0.speech })
}
