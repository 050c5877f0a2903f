/// Answers that end a call whatever its script says. The call acts on them too: it discards what was recorded, or suppresses the number.
package struct HouseRule: Hashable, Sendable {
    package let line: ReservedLine
    package let outcome: DialogueOutcome

    /// The rule for an intent; nil where the script decides.
    package init?(_ intent: Intent) {
        switch intent {
        case .minorSuspected: (line, outcome) = (.minorEnd, .minor)
        case .emergency: (line, outcome) = (.emergencyEnd, .emergency)
        case .vulnerable: (line, outcome) = (.careEnd, .vulnerable)
        case .wrongPerson: (line, outcome) = (.wrongPersonEnd, .wrongPerson)
        case .yes, .no, .accept, .greeting, .backchannel, .repeatPlease, .whoIsThis, .askAI, .priceObjection,
            .laterObjection, .callback, .textLink, .shippingConcern, .technicalTrouble, .comparing, .productQuestion,
            .alreadyBought, .notInterested, .goodbye, .humanRequest, .privacyRequest, .recordingObjection, .secretGiven,
            .other:
            return nil
        }
    }
}
