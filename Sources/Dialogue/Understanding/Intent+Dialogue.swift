extension Intent {
    /// The intent whose rule serves where this one has none of its own.
    var broader: Intent? {
        switch self {
        case .accept: .yes
        case .yes, .no, .greeting, .backchannel, .repeatPlease, .whoIsThis, .askAI, .priceObjection, .laterObjection,
            .callback, .textLink, .shippingConcern, .technicalTrouble, .comparing, .productQuestion, .alreadyBought,
            .notInterested, .goodbye, .humanRequest, .recordingObjection, .privacyRequest, .wrongPerson,
            .minorSuspected, .emergency, .vulnerable, .secretGiven, .other:
            nil
        }
    }

    /// Whether the house itself decides what follows, and no script may.
    var isTheHouses: Bool {
        HouseRule(self) != nil || self == .recordingObjection || self == .secretGiven
    }

    /// Whether the question is put again without saying that the answer did not fit.
    var wantsTheQuestionAgain: Bool {
        switch self {
        case .greeting, .backchannel, .repeatPlease, .secretGiven: true
        case .yes, .no, .accept, .whoIsThis, .askAI, .priceObjection, .laterObjection, .callback, .textLink,
            .shippingConcern, .technicalTrouble, .comparing, .productQuestion, .alreadyBought, .notInterested,
            .goodbye, .humanRequest, .recordingObjection, .privacyRequest, .wrongPerson, .minorSuspected, .emergency,
            .vulnerable,
            .other:
            false
        }
    }
}
