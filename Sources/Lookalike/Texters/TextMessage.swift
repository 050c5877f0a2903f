import Foundation

/// One text as Telnyx keeps and shows it (§6.1, §6.2).
struct TextMessage: Equatable, Sendable {
    /// Which way it goes.
    enum Direction: String, Sendable { case outbound, inbound }

    let id: String
    let direction: Direction
    let profileID: String
    let from: String
    let to: String
    let text: String
    let mediaURLs: [String]
    let parts: TextParts
    let receivedAt: Date
    let webhookURL: String?
    var status: String
    var sentAt: Date?
    var completedAt: Date?
    var errors: [JSONValue] = []

    /// The message object.
    var shown: JSONValue {
        let inbound = direction == .inbound
        return [
            "record_type": "message", "id": .string(id), "direction": .string(direction.rawValue),
            "type": .string(mediaURLs.isEmpty ? "SMS" : "MMS"), "messaging_profile_id": .string(profileID),
            "organization_id": "66666666-6666-4666-8666-666666666666",
            "from": [
                "phone_number": .string(from), "carrier": inbound ? "T-MOBILE USA, INC." : "Telnyx",
                "line_type": "Wireless",
            ],
            "to": [
                [
                    "phone_number": .string(to), "carrier": inbound ? "Telnyx" : "T-MOBILE USA, INC.",
                    "line_type": "Wireless", "status": .string(inbound ? "webhook_delivered" : status),
                ]
            ],
            "text": .string(text),
            "media": .array(
                mediaURLs.map { ["url": .string($0), "content_type": nil, "sha256": nil, "size": nil] }),
            "encoding": .string(parts.encoding), "parts": .integer(parts.count), "tags": [],
            "cost": ["amount": .string(inbound ? "0.0000" : "0.0051"), "currency": "USD"],
            "errors": .array(errors), "received_at": .string(WireTime.milliseconds(receivedAt)),
            "sent_at": time(sentAt), "completed_at": time(completedAt), "valid_until": nil,
            "webhook_url": webhookURL.map(JSONValue.string) ?? .null, "webhook_failover_url": nil,
        ]
    }

    private func time(_ date: Date?) -> JSONValue { date.map { .string(WireTime.milliseconds($0)) } ?? .null }
}
