/// Why a reading on the telephone is not taken, as far as it is worth saying aloud.
package enum ReadingFault: Hashable, Sendable, CaseIterable {
    case statement, challenge, tooLittleSpeech, noise
    /// The time for it is over.
    case lapsed
    case other

    /// Reads the code of a refusal, as it stands in the history of the voice.
    package init(code: String) {
        switch code {
        case "statement_not_heard", "nothing_understood": self = .statement
        case "challenge_not_heard": self = .challenge
        case "too_little_speech": self = .tooLittleSpeech
        case "clipped", "noisy", "no_pause", "music": self = .noise
        case "challenge_lapsed": self = .lapsed
        default: self = .other
        }
    }
}
