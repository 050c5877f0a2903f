/// What a request is answered with, before it is HTTP.
struct Reply: Equatable, Sendable {
    /// Status.
    var status: Int
    /// Body.
    var body: JSONValue

    /// 200 with a `data` member.
    static func data(_ value: JSONValue) -> Reply { Reply(status: 200, body: ["data": value]) }

    /// What every action is answered with (§3).
    static let ok = data(["result": "ok"])

    /// A refusal, or several; the first one's status counts.
    static func refused(_ refusals: [Refusal]) -> Reply {
        Reply(status: refusals.first?.status ?? 400, body: ["errors": .array(refusals.map(\.json))])
    }

    /// The codes of a refusal; empty for success.
    var codes: [String] { (body["errors"]?.array ?? []).compactMap { $0["code"]?.string } }
}
