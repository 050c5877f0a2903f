import Commerce
import Foundation
import Runtime
import Sound
import Telnyx
import Testing
import Vault

/// A desk for calls to us over a vault and a carrier, for the length of one test.
struct LineStage: Sendable {
    static let caller = "+18135550142"
    /// A number of the merchant that the drafts hold.
    static let number = "+18135550100"

    private static let drafts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Prompts", directoryHint: .isDirectory)

    let jobs: JobStage
    let carrier: LineCarrier
    let desk: LineDesk
    let spool: StopSpool

    /// Runs a desk, and ends it.
    static func run(
        carrier: LineCarrier = LineCarrier(), _ jobs: JobStage? = nil, _ body: (LineStage) async throws -> Void
    ) async throws {
        let jobs = if let jobs { jobs } else { try await JobStage() }
        let catalogue = Catalogue(vault: jobs.vault, wall: jobs.wall)
        _ = try await catalogue.publish(folder: drafts)
        let stage = try LineStage(jobs, carrier, catalogue)
        let running = Task { try await stage.desk.run() }
        do {
            try await body(stage)
        } catch {
            running.cancel()
            throw error
        }
        running.cancel()
        _ = try? await running.value
    }

    private init(_ jobs: JobStage, _ carrier: LineCarrier, _ catalogue: Catalogue) throws {
        self.jobs = jobs
        self.carrier = carrier
        spool = jobs.spool()
        desk = try Self.desk(jobs, carrier, catalogue, spool: spool)
    }

    /// A desk that nobody runs: it takes what it is told and does nothing.
    static func idle(_ jobs: JobStage) throws -> LineDesk {
        try desk(jobs, LineCarrier(), Catalogue(vault: jobs.vault, wall: jobs.wall), spool: jobs.spool())
    }

    private static func desk(
        _ jobs: JobStage, _ carrier: LineCarrier, _ catalogue: Catalogue, spool: StopSpool
    ) throws -> LineDesk {
        let apiKey = try #require(TelnyxAPIKey("KEY_of_the_tests"))
        return LineDesk(
            LineServices(
                vault: jobs.vault, catalogue: catalogue,
                revocation: RevocationDesk(
                    vault: jobs.vault, directory: CallDirectory(), spool: spool, logger: JobStage.quiet),
                telnyx: TelnyxClient(
                    account: .init(baseURL: "https://telnyx.example/v2", apiKey: apiKey), transport: carrier.transport,
                    clock: jobs.clock),
                carrier: CarrierLine(connectionID: "1", messagingProfileID: "2", from: nil, webhookURL: { "" }),
                tokens: MediaTokens(),
                streams: StreamTerms(
                    address: { "ws://127.0.0.1/m/" }, hearing: .pcmu, speaking: .pcmu, targetLegs: .own),
                recogniser: VoiceStage.Prompter([]), wall: jobs.wall, clock: jobs.clock, node: NodeID("node_1"),
                logger: JobStage.quiet))
    }

    /// Stores a webhook and tells the desk.
    /// - Returns: whether the desk takes it.
    @discardableResult
    func tell(
        _ name: String, leg: String = "leg", from: String = caller, to: String = number, fields: String = "",
        state: String? = "line/1", id: String = UUID().uuidString
    ) async throws -> Bool {
        let body = Self.webhook(name, leg: leg, from: from, to: to, fields: fields, state: state, id: id)
        let inbox = InboxID(source: "telnyx", text: id)
        _ = try await jobs.vault.accept(
            InboxItem(id: inbox, merchant: nil, body: Array(body.utf8), receivedAt: jobs.now))
        return desk.received(try WebhookEnvelope(decoding: Array(body.utf8)), as: inbox)
    }

    /// Somebody calls.
    @discardableResult
    func ring(leg: String = "leg", from: String = caller, to: String = number) async throws -> Bool {
        try await tell(
            "call.initiated", leg: leg, from: from, to: to, fields: #","direction":"incoming""#, state: nil)
    }

    static func webhook(
        _ name: String, leg: String, from: String, to: String, fields: String, state: String?, id: String
    ) -> String {
        let state = state.map { "\"\(Data($0.utf8).base64EncodedString())\"" } ?? "null"
        return """
            {"data":{"id":"\(id)","event_type":"\(name)","payload":{"call_control_id":"\(leg)","call_leg_id":"\(leg)",
            "client_state":\(state),"from":"\(from)","to":"\(to)"\(fields)}}}
            """
    }
}
