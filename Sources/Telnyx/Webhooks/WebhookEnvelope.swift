package import Commerce

/// One verified webhook, read.
package struct WebhookEnvelope: Equatable, Sendable {
    /// The same in every delivery of one event: the inbox inserts it or ignores it.
    package let id: String
    /// The event's name on the wire.
    package let name: String
    /// When it happened, which is what puts events in order; nil if Telnyx gave no readable time.
    package let occurredAt: WallTime?
    /// Which delivery this is, from 1; nil if untold.
    package let attempt: Int?
    /// Which call it is about; empty for messages.
    package let call: CallReference
    /// Between whom it is; unknown for messages and where the event does not say.
    package let parties: CallParties
    /// What happened.
    package let event: TelnyxEvent

    package init(
        id: String, name: String, occurredAt: WallTime?, attempt: Int?, call: CallReference,
        parties: CallParties = .unknown, event: TelnyxEvent
    ) {
        self.id = id
        self.name = name
        self.occurredAt = occurredAt
        self.attempt = attempt
        self.call = call
        self.parties = parties
        self.event = event
    }
}
