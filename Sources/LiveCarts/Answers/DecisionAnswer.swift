import Commerce
import Compliance

/// A decision whether somebody may be contacted.
struct DecisionAnswer: Encodable {
    let at: String
    let channel: String
    let result: String
    let gate: Nullable<String>
    let reason: Nullable<String>
    let nextAllowedAt: Nullable<String>

    init(_ record: ContactDecisionRecord) {
        self.at = record.at.text
        self.channel = record.channel.rawValue
        self.result = record.result.rawValue
        self.gate = Nullable(record.failedGate?.rawValue)
        self.reason = Nullable(record.reason?.rawValue)
        self.nextAllowedAt = Nullable(record.nextAllowedAt?.text)
    }

    enum CodingKeys: String, CodingKey {
        case at
        case channel
        case result
        case gate
        case reason
        case nextAllowedAt = "next_allowed_at"
    }

    static let heading = ["AT", "CHANNEL", "RESULT", "GATE", "REASON", "NEXT ALLOWED AT"]

    var columns: [String] {
        [at, channel, result, gate.value ?? "-", reason.value ?? "-", nextAllowedAt.value ?? "-"]
    }
}
