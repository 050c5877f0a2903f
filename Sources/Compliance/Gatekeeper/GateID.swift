/// The gates that a contact must pass, in their order (facts §3.2); the raw values are stable.
package enum GateID: String, Hashable, Sendable, Codable, CaseIterable {
    case killSwitch = "kill_switch"
    case tenantEnabled = "tenant_enabled"
    case rulesFileValid = "rules_file_valid"
    case cartStillOpen = "cart_still_open"
    case personSuppressed = "person_suppressed"
    case restrictedOrErased = "restricted_or_erased"
    case consentVoiceAI = "consent_voice_ai"
    case consentSMS = "consent_sms"
    case confirmedNumber = "confirmed_number"
    case age
    case countryEnabled = "country_enabled"
    case numberType = "number_type"
    case dncNational = "dnc_national"
    case dncState = "dnc_state"
    case reassignedNumber = "reassigned_number"
    case jurisdictionMode = "jurisdiction_mode"
    case registrationEvidence = "registration_evidence"
    case holiday
    case hours
    case frequency
    case abandonRate = "abandon_rate"
    case sms48hOneMessage = "sms_48h_one_message"
    case budgetAndCapacity = "budget_and_capacity"
    case holdout

    /// The gates of a channel, in order; a call has no text gates and a text no call gates.
    package static func order(for channel: Channel) -> [GateID] {
        allCases.filter { gate in
            switch (gate, channel) {
            case (.consentVoiceAI, .sms), (.consentSMS, .voiceAI), (.sms48hOneMessage, .voiceAI),
                (.abandonRate, .sms):
                false
            case (.killSwitch, _), (.tenantEnabled, _), (.rulesFileValid, _), (.cartStillOpen, _),
                (.personSuppressed, _), (.restrictedOrErased, _), (.consentVoiceAI, .voiceAI), (.consentSMS, .sms),
                (.confirmedNumber, _), (.age, _), (.countryEnabled, _), (.numberType, _), (.dncNational, _),
                (.dncState, _), (.reassignedNumber, _), (.jurisdictionMode, _), (.registrationEvidence, _),
                (.holiday, _), (.hours, _), (.frequency, _), (.abandonRate, .voiceAI), (.sms48hOneMessage, .sms),
                (.budgetAndCapacity, _), (.holdout, _):
                true
            }
        }
    }

    /// Whether the passing of time alone can open the gate.
    var opensWithTime: Bool {
        switch self {
        case .holiday, .hours, .frequency, .budgetAndCapacity: true
        case .killSwitch, .tenantEnabled, .rulesFileValid, .cartStillOpen, .personSuppressed, .restrictedOrErased,
            .consentVoiceAI, .consentSMS, .confirmedNumber, .age, .countryEnabled, .numberType, .dncNational,
            .dncState, .reassignedNumber, .jurisdictionMode, .registrationEvidence, .abandonRate, .sms48hOneMessage,
            .holdout:
            false
        }
    }
}
