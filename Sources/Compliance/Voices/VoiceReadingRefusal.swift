package import Commerce

/// Why a recording proves no consent.
package enum VoiceReadingRefusal: Error, Hashable, Sendable, Codable {
    /// It came after the challenge's time, or before it was drawn.
    case challengeLapsed(at: WallTime)
    case nothingUnderstood
    /// Only this share of the statement's words was heard, 0 to 1.
    case statementNotHeard(share: Double)
    /// Only this share of the challenge's words was heard, 0 to 1.
    case challengeNotHeard(share: Double)

    /// A short name of it that is stable.
    package var code: String {
        switch self {
        case .challengeLapsed: "challenge_lapsed"
        case .nothingUnderstood: "nothing_understood"
        case .statementNotHeard: "statement_not_heard"
        case .challengeNotHeard: "challenge_not_heard"
        }
    }
}

extension VoiceReadingRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .challengeLapsed:
            "the challenge is open for \(VoiceChallenge.lifetime.components.seconds / 60) minutes from its drawing, "
                + "and this is not in that time; draw a new one and record again"
        case .nothingUnderstood: "no words were understood in the recording; record again, close to the microphone"
        case .statementNotHeard(let share):
            "only \(percent(share)) of the statement was heard, and \(percent(VoiceReading.statementThreshold)) are needed; "
                + "read it whole, then the challenge, in one recording"
        case .challengeNotHeard(let share):
            "only \(percent(share)) of the challenge's words were heard in their order, and "
                + "\(percent(VoiceReading.challengeThreshold)) are needed; read the words of the newest challenge, with short pauses"
        }
    }

    private func percent(_ share: Double) -> String { "\(Int(share * 100)) %" }
}
