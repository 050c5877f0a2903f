/// The rules of one state, territory or country: a row of the rules file.
package struct JurisdictionRules: Hashable, Sendable, Decodable {
    package let name: String
    package let isEnabled: Bool
    package let hours: ChannelHours
    package let holidays: HolidayRule
    package let frequency: [FrequencyCap]
    package let voiceMode: VoiceMode

    package init(
        name: String, isEnabled: Bool, hours: ChannelHours, holidays: HolidayRule, frequency: [FrequencyCap],
        voiceMode: VoiceMode
    ) {
        self.name = name
        self.isEnabled = isEnabled
        self.hours = hours
        self.holidays = holidays
        self.frequency = frequency
        self.voiceMode = voiceMode
    }

    private enum CodingKeys: String, CodingKey {
        case name
        case isEnabled = "enabled"
        case hours
        case holidays
        case frequency
        case voiceMode = "voice_ai_mode"
    }
}
