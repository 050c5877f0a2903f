import Commerce

extension WebhookEnvelope {
    /// The largest body that is read. The largest of Telnyx's own examples has 4 kB; a conversation's history may have
    /// a hundred times that.
    package static let bodyLimit = 512 << 10

    /// Reads a body that ``WebhookVerifier`` has passed.
    ///
    /// Unknown fields, events and values are no error. A field that only describes is allowed to be missing; one that
    /// names the event is not.
    package init(decoding body: some Collection<UInt8>) throws(WebhookDecodingError) {
        guard body.count <= Self.bodyLimit else { throw .tooLarge(bytes: body.count, limit: Self.bodyLimit) }
        let root = try Self.object(body)
        guard let data = root.object("data") else {
            if let name = root.text("event_type") { throw .versionOne(eventName: name) }
            throw .missing(field: "data")
        }
        let attempt = root.object("meta")?.number("attempt")
        guard let name = data.text("event_type") else {
            self = try Self.linkClicked(data, attempt: attempt)
            return
        }
        guard let id = data.text("id"), !id.isEmpty else { throw .missing(field: "data.id") }
        let payload = data.object("payload")
        self.init(
            id: id, name: name, occurredAt: data.time("occurred_at"), attempt: attempt,
            call: CallReference(payload), parties: CallParties(payload),
            event: try TelnyxEvent(name: name, payload: payload))
    }

    private static func object(_ body: some Collection<UInt8>) throws(WebhookDecodingError) -> WireObject {
        do {
            return try WireObject.read(body)
        } catch {
            switch error {
            case .notJSON: throw .notJSON
            case .notAnObject: throw .notAnObject
            }
        }
    }

    /// The one webhook without a name or an identifier of its own; what it tells identifies it well enough.
    private static func linkClicked(_ data: WireObject, attempt: Int?) throws(WebhookDecodingError) -> Self {
        guard data.text("record_type") == "link_clicked" else { throw .missing(field: "data.event_type") }
        guard let message = data.text("message_id") else { throw .missing(field: "data.message_id") }
        let id = "link_clicked/\(message)/\(data.text("time_clicked") ?? "")"
        return WebhookEnvelope(
            id: id, name: "link_clicked", occurredAt: data.time("time_clicked"), attempt: attempt,
            call: CallReference(), event: .other("link_clicked"))
    }
}

extension CallReference {
    init(_ payload: WireObject?) {
        self.init(
            controlID: payload?.text("call_control_id").map { CallControlID($0) },
            legID: payload?.text("call_leg_id").map { CallLegID($0) },
            sessionID: payload?.text("call_session_id").map { CallSessionID($0) },
            clientState: payload?.base64Text("client_state"))
    }
}
