import Foundation
import Sound

/// Writes the text frames that go to the agent, in the numbering and layout of one reading of the facts (§4.2).
struct OutgoingFrames: Sendable {
    /// Who the stream belongs to.
    struct Party: Equatable, Sendable {
        var controlID: String
        var sessionID: String
        var from: String
        var to: String
        var clientState: String?
        var userID: String
    }

    private let order: StreamOrder
    private let party: Party
    private let facts: DisputedFacts
    private var sequence = 0

    init(_ order: StreamOrder, party: Party, facts: DisputedFacts) {
        self.order = order
        self.party = party
        self.facts = facts
    }

    /// The first frame. It has no sequence number.
    func connected() -> String {
        guard facts.connectedFrame == .withToken, let token = order.token else {
            return text(["event": "connected", "version": "1.0.0"])
        }
        return text([
            "event": "connected", "version": "1.0.0", "protocol": "Call",
            "connected": ["x-telnyx-streaming-auth-token": .string(token)],
        ])
    }

    /// The frame that names the call and the format of what follows.
    mutating func start() -> String {
        var start: [String: JSONValue] = [
            "user_id": .string(party.userID), "call_control_id": .string(party.controlID),
            "call_session_id": .string(party.sessionID), "from": .string(party.from), "to": .string(party.to),
            "tags": [], "client_state": party.clientState.map(JSONValue.string) ?? .null,
            "media_format": [
                "encoding": .string(order.sending.encoding.rawValue),
                "sample_rate": .integer(order.sending.rate.hertz), "channels": 1,
            ],
        ]
        var frame: [String: JSONValue] = [
            "event": "start", "sequence_number": number(next()), "stream_id": .string(order.id),
        ]
        if let parameters = order.customParameters {
            switch facts.customParameters {
            case .inStart: start["custom_parameters"] = parameters
            case .beside: frame["custom_parameters"] = parameters
            }
        }
        frame["start"] = .object(start)
        return text(.object(frame))
    }

    /// One frame of sound; the chunk counts from 1. Written by hand: there are fifty a second in every call.
    mutating func media(chunk: Int, payload: [UInt8]) -> String {
        let milliseconds = (chunk - 1) * LineRate.frameMilliseconds
        let timestamp: Int =
            switch facts.frameTimestamps {
            case .milliseconds: milliseconds
            case .samples: milliseconds * order.sending.rate.hertz / 1000
            }
        let quote = facts.frameNumbers == .strings ? "\"" : ""
        let encoded = Data(payload).base64EncodedString()
        return "{\"event\":\"media\",\"sequence_number\":\(quote)\(next())\(quote),\"media\":{\"track\":\"inbound\","
            + "\"chunk\":\(quote)\(chunk)\(quote),\"timestamp\":\(quote)\(timestamp)\(quote),"
            + "\"payload\":\"\(encoded)\"},\"stream_id\":\"\(order.id)\"}"
    }

    /// A key that was pressed.
    mutating func key(_ digit: String, occurredAt: String) -> String {
        text([
            "event": "dtmf", "stream_id": .string(order.id), "occurred_at": .string(occurredAt),
            "sequence_number": number(next()), "dtmf": ["digit": .string(digit)],
        ])
    }

    /// A mark that comes back.
    mutating func mark(_ name: String) -> String {
        text([
            "event": "mark", "stream_id": .string(order.id), "sequence_number": number(next()),
            "mark": ["name": .string(name)],
        ])
    }

    /// A complaint about something received. It has no sequence number.
    func error(_ fault: MediaFault) -> String {
        text([
            "event": "error", "stream_id": .string(order.id),
            "payload": [
                "code": .integer(fault.code), "title": .string(fault.title), "detail": .string(fault.detail),
            ],
        ])
    }

    /// The last frame.
    mutating func stop() -> String {
        text([
            "event": "stop", "sequence_number": number(next()), "stream_id": .string(order.id),
            "stop": ["user_id": .string(party.userID), "call_control_id": .string(party.controlID)],
        ])
    }

    private mutating func next() -> Int {
        sequence += 1
        return sequence
    }

    private func number(_ value: Int) -> JSONValue {
        switch facts.frameNumbers {
        case .strings: .string(String(value))
        case .integers: .integer(value)
        }
    }

    private func text(_ value: JSONValue) -> String { value.text }
}
