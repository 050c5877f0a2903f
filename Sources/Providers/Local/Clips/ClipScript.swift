internal import Voice

/// What the clips of `Audio/` say and in whose voice. Changing a line here and rendering again changes the clips.
enum ClipScript {
    /// One clip to be rendered.
    struct Line {
        let name: String
        let role: AudioManifest.Role
        let text: String
        let voice: FliteVoice
        /// What the voice is given where it says the text itself unclearly.
        let spelling: String

        init(
            _ name: String, _ role: AudioManifest.Role, _ voice: FliteVoice, _ text: String, spelling: String? = nil
        ) {
            self.spelling = spelling ?? text
            self.name = name
            self.role = role
            self.text = text
            self.voice = voice
        }
    }

    /// The agent's voice of the local synthesiser. No scripted caller has it.
    static let agent = FliteVoice.rms

    /// Each caller's line is in a voice in which the recogniser hears it right through a narrowband telephone, wherever it falls
    /// (``LineCondition``): nothing else is asked of a scripted caller.
    static let lines: [Line] = [
        Line("agent-say-again", .agent, agent, "Sorry, could you say that again?"),
        Line("agent-one-moment", .agent, agent, "One moment, please."),
        Line("agent-technical-goodbye", .agent, agent, "I'm sorry, I have a technical problem. Goodbye."),
        Line("agent-still-there", .agent, agent, "Are you still there?"),
        Line("agent-goodbye", .agent, agent, "Thank you. Goodbye."),

        Line("caller-hello", .caller, .kal16, "Hello?"),
        Line("caller-yes-hello", .caller, .kal16, "Yes, hello?"),
        Line("caller-hello-who-is-this", .caller, .kal16, "Hello, who is this?"),
        Line("caller-yes-this-is-she", .caller, .slt, "Yes, this is she."),
        Line("caller-yes", .caller, .kal16, "Yes."),
        Line("caller-yes-sure", .caller, .awb, "Yes, sure."),
        Line("caller-too-expensive", .caller, .slt, "It's too expensive."),
        Line("caller-yes-sounds-good", .caller, .slt, "Yes please, that sounds good."),
        Line("caller-text-me-the-link", .caller, .kal16, "Text me the link please."),
        Line("caller-stop-calling-me", .caller, .kal16, "Stop calling me."),
        Line("caller-are-you-a-robot", .caller, .slt, "Are you a robot?", spelling: "Are you a row bot?"),
        Line("caller-are-you-a-real-person", .caller, .slt, "Are you a real person?"),
        Line("caller-not-now-call-later", .caller, .kal16, "Not now, call me later."),
        Line("caller-no", .caller, .slt, "No."),
        Line("caller-no-thank-you", .caller, .slt, "No, thank you."),
        Line("caller-wrong-number", .caller, .kal16, "You have the wrong number."),
        Line("caller-who-is-calling", .caller, .kal16, "Who is calling?", spelling: "Who iz calling?"),
        Line("caller-thank-you-bye", .caller, .slt, "Thank you, bye."),
        Line("caller-what", .caller, .awb, "What?"),
        Line("caller-shipping-cost", .caller, .kal16, "How much is the shipping?"),
        Line("caller-just-looking", .caller, .slt, "I was just looking around."),
    ]

    /// The noise that no recogniser should make words of.
    static let cough = "noise-cough"
}
