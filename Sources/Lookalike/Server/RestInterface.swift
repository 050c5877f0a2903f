import Foundation
import Synchronization

/// Telnyx's REST interface without HTTP: checks the key, the path and every field, then lets the exchanges act.
final class RestInterface: Sendable {
    /// A request, taken apart.
    struct Call: Sendable {
        var method: String
        /// Parts of the path below `/v2`, percent-decoded.
        var path: [String]
        var authorization: String?
        var contentType: String?
        var body: [UInt8]

        /// The last part; `calls` and `messages` for the collections.
        var action: String { path.last ?? "" }
    }

    private let configuration: LookalikeConfiguration
    private let exchange: Exchange
    private let texts: TextExchange
    private let clock: LookalikeClock
    private let journal: LookalikeJournal
    private let faults: Mutex<[SimulatedFaults.RequestFault]>

    init(
        _ configuration: LookalikeConfiguration, exchange: Exchange, texts: TextExchange, clock: LookalikeClock,
        journal: LookalikeJournal
    ) {
        self.configuration = configuration
        self.exchange = exchange
        self.texts = texts
        self.clock = clock
        self.journal = journal
        faults = Mutex(configuration.faults.requests)
    }

    /// Answers a request and writes it down.
    func answer(_ call: Call) async -> Reply {
        let at = clock.elapsed().inSeconds
        let body = call.body.isEmpty ? JSONValue.object([:]) : JSONValue(bytes: call.body)
        let fault = takeFault(call.action)
        var outcome: (reply: Reply, repeated: Bool)
        do throws(Refusal) {
            if case .refused(let status, let code) = fault {
                throw Refusal(status: status, code: code, title: "Simulated fault", detail: "Asked for by the test.")
            }
            outcome = try await route(call, body)
        } catch {
            outcome = (.refused([error]), false)
        }
        let known = fields(call)
        journal.record(
            JournaledRequest(
                at: at, method: call.method, path: "/v2/" + call.path.joined(separator: "/"), action: call.action,
                body: body, status: outcome.reply.status, codes: outcome.reply.codes, repeated: outcome.repeated,
                notSimulated: RequestCheck.notSimulated(in: body ?? .null, by: known ?? [])))
        if case .answeredLate(let seconds) = fault { try? await clock.sleep(for: .seconds(seconds)) }
        return outcome.reply
    }

    private func takeFault(_ action: String) -> SimulatedFaults.Failure? {
        faults.withLock { faults in
            faults.firstIndex { $0.action == action }.map { faults.remove(at: $0).failure }
        }
    }

    /// The table's fields for a request; nil when it has no body.
    private func fields(_ call: Call) -> [FieldRule]? {
        switch (call.method, call.path.count, call.path.first) {
        case ("POST", 1, "calls"): RequestTable.dial
        case ("POST", 1, "messages"): RequestTable.message
        case ("POST", 4, "calls"), ("PUT", 4, "calls"):
            call.path[2] == "actions" ? RequestTable.fields(ofAction: call.action, method: call.method) : nil
        default: nil
        }
    }

    private func route(_ call: Call, _ body: JSONValue?) async throws(Refusal) -> (Reply, Bool) {
        guard call.authorization == "Bearer \(configuration.account.apiKey)" else { throw .authentication }
        if call.method == "GET" { return (try await read(call.path), false) }
        guard let fields = fields(call) else { throw .notFound }
        guard call.body.isEmpty || call.contentType?.lowercased().hasPrefix("application/json") == true else {
            throw .notJSONContentType
        }
        guard let body, body.object != nil else { throw .notJSON }
        let refusals = RequestCheck.refusals(of: body, by: fields)
        guard refusals.isEmpty else { return (.refused(refusals), false) }
        switch call.path.count {
        case 4: return (.ok, try await exchange.command(call.action, controlID: call.path[1], body))
        default:
            if call.path[0] == "messages" { return (try await texts.send(body), false) }
            return try await exchange.dial(body)
        }
    }

    private func read(_ path: [String]) async throws(Refusal) -> Reply {
        switch (path.first, path.count) {
        case ("calls", 2):
            guard let call = await exchange.shown(controlID: path[1]) else { throw .notFound }
            return .data(call)
        case ("connections", 3) where path[2] == "active_calls":
            guard configuration.account.applications[path[1]] != nil else { throw .notFound }
            let calls = await exchange.activeCalls(connectionID: path[1])
            return Reply(
                status: 200,
                body: [
                    "data": .array(calls),
                    "meta": [
                        "total_items": .integer(calls.count), "cursors": ["after": nil, "before": nil], "next": nil,
                        "previous": nil,
                    ],
                ])
        case ("messages", 2):
            guard let message = await texts.message(path[1]) else { throw .notFound }
            return .data(message)
        case ("messaging_optouts", 1): return Reply(status: 200, body: await texts.optOuts())
        default: throw .notFound
        }
    }
}
