extension CallOutcome {
    /// Whether a person picked up, as the limit on abandoned calls counts them (47 CFR 64.1200(a)(7), DIA-2).
    package var wasAnsweredByPerson: Bool {
        switch self {
        case .accepted, .declined, .callback, .optedOut, .wrongPerson, .minor, .abandoned: true
        // Nobody can say whether anybody heard the unknown ones: they make the rate no smaller.
        case .voicemail, .screened, .noAnswer, .busy, .failed, .unknown, .refused: false
        }
    }
}
