/// The caller began to speak.
package struct SpeechStarted: LogPayload {
    /// What the agent was saying at that moment; nil when it was silent.
    package let pacer: PacerPosition?

    package init(pacer: PacerPosition?) {
        self.pacer = pacer
    }

    package static let shape = PayloadShape(
        Self.init(pacer:),
        PayloadField("pacer") { $0.pacer })
}
