package import Commerce
package import Compliance

/// A voice as it is on record.
package struct VoiceRecord: Hashable, Sendable {
    package let id: PersonalVoiceID
    package let merchant: MerchantID
    /// In the order they were written.
    package let events: [VoiceEvent]
    package let state: VoiceState

    init(id: PersonalVoiceID, merchant: MerchantID, events: [VoiceEvent]) {
        self.id = id
        self.merchant = merchant
        self.events = events
        self.state = VoiceState(events)
    }
}
