/// Weekly hours of each channel; the rules file also has hours for live agents, which this house has none of.
package struct ChannelHours: Hashable, Sendable, Decodable {
    private let voiceAI: WeeklyHours
    private let sms: WeeklyHours

    package init(voiceAI: WeeklyHours, sms: WeeklyHours) {
        self.voiceAI = voiceAI
        self.sms = sms
    }

    package subscript(channel: Channel) -> WeeklyHours {
        switch channel {
        case .voiceAI: voiceAI
        case .sms: sms
        }
    }

    private enum CodingKeys: String, CodingKey {
        case voiceAI = "voice_ai"
        case sms
    }
}
