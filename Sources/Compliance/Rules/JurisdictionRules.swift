/// The rules of one state, territory or country: a row of the rules file.
package struct JurisdictionRules: Hashable, Sendable, Decodable {
    package let name: String
    package let isEnabled: Bool
    package let hours: ChannelHours
    package let holidays: HolidayRule
    package let frequency: [FrequencyCap]
    package let voiceMode: VoiceMode
    /// What else the row notes, in words of the rules file such as `state_dnc`.
    package let flags: [String]

    package init(
        name: String, isEnabled: Bool, hours: ChannelHours, holidays: HolidayRule, frequency: [FrequencyCap],
        voiceMode: VoiceMode, flags: [String] = []
    ) {
        self.name = name
        self.isEnabled = isEnabled
        self.hours = hours
        self.holidays = holidays
        self.frequency = frequency
        self.voiceMode = voiceMode
        self.flags = flags
    }

    private enum CodingKeys: String, CodingKey {
        case name
        case isEnabled = "enabled"
        case hours
        case holidays
        case frequency
        case voiceMode = "voice_ai_mode"
        case flags
    }

    /// Whether it keeps a do-not-call list of its own (LST-3).
    var hasOwnList: Bool { flags.contains("state_dnc") }

    /// Whether it registers or licenses telephone sellers (REG-1).
    var asksForRegistration: Bool {
        flags.contains { $0.contains("registration") || $0.contains("licence") || $0.contains("permit") }
    }
}
