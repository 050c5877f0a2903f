import Foundation

extension Leg {
    /// The type and the payload that tell of something that happened to the leg (§1.2).
    func payload(of report: LegMachine.Report, facts: DisputedFacts) -> (EventType, [String: JSONValue]) {
        switch report {
        case .initiated:
            let state =
                switch direction {
                case .outgoing: "bridging"
                case .incoming: "parked"
                }
            return (.initiated, lifecycle(state: state, facts, ["direction": .string(direction.rawValue)]))
        case .answered:
            let observed: [String: JSONValue] = ["codec": "PCMU", "sampling_rate": 8000]
            return (.answered, lifecycle(state: "answered", facts, facts.callFields == .observed ? observed : [:]))
        case .hangup(let ending):
            var fields: [String: JSONValue] = [
                "hangup_cause": .string(ending.cause), "hangup_source": .string(ending.source),
                "sip_hangup_cause": .string(ending.sipCause), "call_quality_stats": .null,
            ]
            if facts.callFields == .observed {
                fields["end_time"] = .string(WireTime.microseconds(endedAt ?? startedAt))
                fields["call_quality_stats"] = ["inbound": ["mos": "4.50"]]
            }
            return (.hangup, lifecycle(state: "hangup", facts, fields))
        case .streamingStarted(let order): return (.streamingStarted, common(["stream_url": .string(order.url)]))
        case .streamingStopped(let order): return (.streamingStopped, common(["stream_url": .string(order.url)]))
        case .streamingFailed(let order, let reason):
            return (
                .streamingFailed,
                common([
                    "failure_reason": .string(reason), "stream_id": .string(order.id), "stream_type": "websocket",
                    "stream_params": ["stream_url": .string(order.url), "track": .string(order.track)],
                ])
            )
        }
    }

    /// The payload that every event of a call has, with further fields.
    func common(_ fields: [String: JSONValue]) -> [String: JSONValue] {
        let common: [String: JSONValue] = [
            "call_control_id": .string(controlID), "call_leg_id": .string(id), "call_session_id": .string(sessionID),
            "connection_id": .string(connectionID), "client_state": clientState.map(JSONValue.string) ?? .null,
        ]
        return common.merging(fields) { _, new in new }
    }

    private func lifecycle(
        state: String, _ facts: DisputedFacts, _ fields: [String: JSONValue]
    ) -> [String: JSONValue] {
        var own: [String: JSONValue] = [
            "from": .string(from), "to": .string(to), "start_time": .string(WireTime.microseconds(startedAt)),
        ]
        switch facts.callFields {
        case .schema: own["state"] = .string(state)
        case .observed: own["calling_party_type"] = "pstn"
        }
        return common(own.merging(fields) { _, new in new })
    }

    /// The leg as `GET /calls/{id}` shows it.
    func shown(now: Date) -> JSONValue {
        var fields: [String: JSONValue] = [
            "record_type": "call", "call_control_id": .string(controlID), "call_leg_id": .string(id),
            "call_session_id": .string(sessionID), "is_alive": .bool(machine.isAlive),
            "start_time": .string(WireTime.microseconds(startedAt)),
            "call_duration": .integer(answeredAt.map { Int((endedAt ?? now).timeIntervalSince($0)) } ?? 0),
        ]
        if let clientState { fields["client_state"] = .string(clientState) }
        if let endedAt { fields["end_time"] = .string(WireTime.microseconds(endedAt)) }
        return .object(fields)
    }

    /// The leg as a list of active calls shows it.
    func listed(now: Date) -> JSONValue {
        guard case .object(var fields) = shown(now: now) else { return .null }
        for name in ["is_alive", "start_time", "end_time"] { fields[name] = nil }
        return .object(fields)
    }
}
