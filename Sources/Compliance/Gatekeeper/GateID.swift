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
    case reassignedNumber = "reassigned_number"
    case jurisdictionMode = "jurisdiction_mode"
    case holiday
    case hours
    case frequency
    case sms48hOneMessage = "sms_48h_one_message"

    /// The gates of a channel, in order; a call has no text gates and a text no call gates.
    package static func order(for channel: Channel) -> [GateID] {
        allCases.filter { gate in
            switch (gate, channel) {
            case (.consentVoiceAI, .sms), (.consentSMS, .voiceAI), (.sms48hOneMessage, .voiceAI): false
            case (.killSwitch, _), (.tenantEnabled, _), (.rulesFileValid, _), (.cartStillOpen, _),
                (.personSuppressed, _), (.restrictedOrErased, _), (.consentVoiceAI, .voiceAI), (.consentSMS, .sms),
                (.confirmedNumber, _), (.age, _), (.countryEnabled, _), (.numberType, _), (.dncNational, _),
                (.reassignedNumber, _), (.jurisdictionMode, _), (.holiday, _), (.hours, _), (.frequency, _),
                (.sms48hOneMessage, .sms):
                true
            }
        }
    }

    /// Whether the passing of time alone can open the gate.
    var opensWithTime: Bool {
        switch self {
        case .holiday, .hours, .frequency: true
        case .killSwitch, .tenantEnabled, .rulesFileValid, .cartStillOpen, .personSuppressed, .restrictedOrErased,
            .consentVoiceAI, .consentSMS, .confirmedNumber, .age, .countryEnabled, .numberType, .dncNational,
            .reassignedNumber, .jurisdictionMode, .sms48hOneMessage:
            false
        }
    }
}
