import Foundation

/// One call as the exchange keeps it.
struct Leg: Sendable {
    /// Which way it goes, seen from the client.
    enum Direction: String, Sendable { case incoming, outgoing }

    let id: String
    let direction: Direction
    let sessionID: String
    let connectionID: String
    let from: String
    let to: String
    let startedAt: Date
    let webhooks: WebhookRoute
    /// Every control id the leg has had, the newest last; all of them are accepted.
    var controlIDs: [String]
    var clientState: String?
    var machine: LegMachine
    var answeredAt: Date?
    var endedAt: Date?
    var order: DeliveryOrder
    var commands = CommandMemory()
    /// When the carrier's own voice has said everything it was asked to.
    var voiceFreeAt = Duration.zero
    /// How often it was interrupted; what it was to say before is not said any more.
    var interruptions = 0
    let line: PhoneLine
    let lane: AsyncStream<WebhookEvent>.Continuation

    /// The control id that webhooks name.
    var controlID: String { controlIDs[controlIDs.count - 1] }
}

/// Where the webhooks of one call go: the application's address, or those that the dial brought (§1.3).
struct WebhookRoute: Equatable, Sendable {
    private let urls: [String]
    private let urlsByEvent: [String: String]
    private let backoffsByEvent: [String: [Duration]]
    /// The form of the bodies.
    let format: SimulatedAccount.WebhookFormat

    init(_ application: SimulatedAccount.CallApplication, dial: JSONValue, faults: SimulatedFaults) {
        if let own = dial["webhook_url"]?.string {
            urls = [own]
        } else {
            urls = [application.webhookURL] + [application.failoverURL].compactMap { $0 }
        }
        urlsByEvent = (dial["webhook_urls"]?.object ?? [:]).compactMapValues(\.string)
        backoffsByEvent = (dial["webhook_retries_policies"]?.object ?? [:]).compactMapValues { policy in
            policy["retries_ms"]?.array?.compactMap { $0.integer.map { .milliseconds($0) } }
        }
        format = faults.oldFormat ? .v1 : application.webhookFormat
    }

    /// The addresses of an event, the first tried first.
    func urls(for type: EventType) -> [String] { urlsByEvent[type.rawValue].map { [$0] } ?? urls }

    /// The waits between attempts that the dial brought for an event.
    func backoffs(for type: EventType) -> [Duration]? { backoffsByEvent[type.rawValue] }
}
