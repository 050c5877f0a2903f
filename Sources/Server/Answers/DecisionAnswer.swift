import Commerce
package import Compliance

/// A decision whether somebody may be contacted.
package struct DecisionAnswer: Encodable, Sendable {
    package let at: String
    package let channel: String
    package let result: String
    package let gate: Nullable<String>
    package let reason: Nullable<String>
    package let nextAllowedAt: Nullable<String>
    /// Nobody was contacted, whatever was decided.
    package let isDryRun: Bool

    package init(_ record: ContactDecisionRecord) {
        self.at = record.at.text
        self.channel = record.channel.rawValue
        self.result = record.result.rawValue
        self.gate = Nullable(record.failedGate?.rawValue)
        self.reason = Nullable(record.reason?.rawValue)
        self.nextAllowedAt = Nullable(record.nextAllowedAt?.text)
        self.isDryRun = record.isDryRun
    }

    enum CodingKeys: String, CodingKey {
        case at
        case channel
        case result
        case gate
        case reason
        case nextAllowedAt = "next_allowed_at"
        case isDryRun = "dry_run"
    }
}
