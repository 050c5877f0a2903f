extension ContactDecisionRecord {
    /// Whether a link that the person asks for in a call could be texted: judged when the call is made, so that the agent promises
    /// nothing that cannot be kept. The text itself gets a decision of its own when it is sent.
    package var couldTextOnRequest: Bool {
        guard channel == .sms else { return false }
        return failedGate.map(\.barsOnlyUnaskedTexts) ?? true
    }
}

extension GateID {
    /// Whether the gate is about unasked texts or about the hour, so that asking for a text in a call opens it (SMS-8).
    ///
    /// All of these stand behind the others, so none of the others is hidden behind one.
    fileprivate var barsOnlyUnaskedTexts: Bool {
        switch self {
        case .holiday, .hours, .frequency, .abandonRate, .sms48hOneMessage, .budgetAndCapacity,
            .holdout:
            true
        case .killSwitch, .tenantEnabled, .rulesFileValid, .cartStillOpen, .personSuppressed, .restrictedOrErased,
            .consentVoiceAI, .consentSMS, .confirmedNumber, .age, .countryEnabled, .numberType, .dncNational,
            .dncState, .reassignedNumber, .jurisdictionMode, .registrationEvidence:
            false
        }
    }
}
