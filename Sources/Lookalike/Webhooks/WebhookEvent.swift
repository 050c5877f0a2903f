import Foundation

/// One thing to be told, and to whom.
struct WebhookEvent: Equatable, Sendable {
    /// `data.id`: the same in every attempt and copy.
    var id: String
    /// What happened.
    var type: EventType
    /// When it happened, by the wall clock.
    var occurredAt: Date
    /// What is told of it.
    var payload: [String: JSONValue]
    /// The leg it is of; nil for texts.
    var legID: String?
    /// Addresses, the first tried first.
    var urls: [String]
    /// The form of the body.
    var format: SimulatedAccount.WebhookFormat
    /// Waits before each further attempt, when the call brought its own; else the policy's.
    var ownBackoffs: [Duration]?

    /// The body of one attempt (§1.1). The old form has no envelope and underscores in the name of the event.
    func body(attempt: Int, url: String) -> [UInt8] {
        let isMessage = legID == nil
        let time = isMessage ? WireTime.milliseconds(occurredAt) : WireTime.microseconds(occurredAt)
        switch format {
        case .v1:
            let body: JSONValue = [
                "record_type": "event", "id": .string(id),
                "event_type": .string(type.rawValue.replacing(".", with: "_")),
                "created_at": .string(time), "payload": .object(payload),
            ]
            return body.bytes
        case .v2:
            let body: JSONValue = [
                "data": [
                    "record_type": "event", "event_type": .string(type.rawValue), "id": .string(id),
                    "occurred_at": .string(time), "payload": .object(payload),
                ],
                "meta": ["attempt": .integer(attempt), "delivered_to": .string(url)],
            ]
            return body.bytes
        }
    }
}
