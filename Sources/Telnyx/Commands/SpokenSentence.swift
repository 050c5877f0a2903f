/// What Telnyx's own voice shall say.
package struct SpokenSentence: Equatable, Sendable {
    /// Characters that one command may hold.
    package static let lengthLimit = 3000
    /// A voice that every account has.
    package static let defaultVoice = "Telnyx.NaturalHD.astra"

    let text: String
    let voice: String
    /// Whether it cuts off what is being said and everything that waits behind it; else it waits for its turn.
    let interrupts: Bool

    /// Nil if the text is empty or longer than ``lengthLimit``.
    package init?(_ text: String, voice: String = Self.defaultVoice, interrupts: Bool = false) {
        guard (1...Self.lengthLimit).contains(text.count) else { return nil }
        self.text = text
        self.voice = voice
        self.interrupts = interrupts
    }

    func body(_ command: CommandID) -> WireValue {
        [
            "command_id": .text(command.text), "payload": .text(text), "payload_type": "text", "voice": .text(voice),
            "stop": interrupts ? "all" : nil,
        ]
    }
}
