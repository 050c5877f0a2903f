/// A call, as `calls list --json` tells it.
struct CallRow: Decodable, Sendable {
    let id: String
    let endedAt: String?
    let outcome: String?

    enum CodingKeys: String, CodingKey {
        case id
        case endedAt = "ended_at"
        case outcome
    }
}

/// A decision, as `people why --json` tells it.
struct DecisionRow: Decodable, Sendable {
    let channel: String
    let result: String
}
