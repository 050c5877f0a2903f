package import Dialogue

extension CallOutcome {
    /// What the end of a dialogue means for the call.
    package init(_ outcome: DialogueOutcome) {
        switch outcome {
        case .accepted: self = .accepted
        case .callback: self = .callback
        case .notInterested: self = .optedOut
        case .wrongPerson: self = .wrongPerson
        case .minor: self = .minor
        case .declined, .emergency, .vulnerable, .unresponsive, .tooLong: self = .declined
        // We could not make sense of what was said: our failure, not the person's no.
        case .misunderstood: self = .failed
        }
    }

    /// What it means that the leg ended before anybody answered.
    package init(unansweredBecause cause: HangUpCause) {
        switch cause {
        case .busy: self = .busy
        case .normal, .noAnswer, .declined, .cancelled, .timeLimit: self = .noAnswer
        case .badNumber, .unspecified: self = .failed
        }
    }

    /// Whether a text that the dialogue promised is still owed.
    package var keepsPromisedText: Bool {
        switch self {
        case .accepted, .callback, .declined: true
        case .optedOut, .voicemail, .screened, .noAnswer, .busy, .wrongPerson, .minor, .abandoned, .failed, .unknown,
            .refused:
            false
        }
    }
}
