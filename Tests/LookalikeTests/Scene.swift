import Foundation
import FoundationNetworking
import Logging
import Sound
import Testing

@testable import Lookalike

/// A look-alike and an agent that run for the length of one test.
struct Scene: Sendable {
    static let key = "KEY-test"
    static let connection = "1234567890123456789"
    static let ours = "+15555550102"
    static let theirs = "+15555550101"
    static let profile = "55555555-5555-4555-8555-555555555555"

    let lookalike: Lookalike
    let agent: TestAgent
    let port: Int

    var journal: LookalikeJournal { lookalike.journal }

    /// Runs a scene to its end. Retries follow fast, and no answer is too late on a busy machine.
    static func run(
        with change: (inout LookalikeConfiguration) -> Void = { _ in }, body: (Scene) async throws -> Void
    ) async throws {
        let agent = try await TestAgent.start()
        var configuration = LookalikeConfiguration(
            account: SimulatedAccount(
                apiKey: key, applications: [connection: .init(webhookURL: agent.webhookURL)], numbers: [ours],
                messagingProfiles: [profile: .init(numbers: [ours], webhookURL: agent.webhookURL)]))
        configuration.otherwise.pickUp = .answers(afterSeconds: 0.05)
        configuration.retries.firstBackoff = .milliseconds(20)
        configuration.retries.answerLimit = .seconds(20)
        change(&configuration)
        let lookalike = try Lookalike(configuration, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let running = Task { try await lookalike.run() }
        let port = await lookalike.boundPort()
        let outcome: Result<Void, any Error>
        do {
            outcome = .success(try await body(Scene(lookalike: lookalike, agent: agent, port: port)))
        } catch {
            outcome = .failure(error)
        }
        running.cancel()
        _ = try? await running.value
        await agent.stop()
        try outcome.get()
    }

    /// Sends a request; status and body of the answer.
    func request(
        _ method: String, _ path: String, _ body: JSONValue? = nil, key: String? = Scene.key
    ) async throws -> (status: Int, body: JSONValue) {
        let url = try #require(URL(string: "http://127.0.0.1:\(port)\(path)"))
        var request = URLRequest(url: url)
        request.httpMethod = method
        if let key { request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization") }
        if let body {
            request.httpBody = Data(body.bytes)
            request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        }
        let (data, response) = try await URLSession.shared.data(for: request)
        return ((response as? HTTPURLResponse)?.statusCode ?? 0, JSONValue(bytes: [UInt8](data)) ?? .null)
    }

    /// Dials the scripted person.
    func dial(_ fields: [String: JSONValue] = [:]) async throws -> String {
        let body: [String: JSONValue] = [
            "connection_id": .string(Self.connection), "to": .string(Self.theirs), "from": .string(Self.ours),
        ]
        let answer = try await request("POST", "/v2/calls", .object(body.merging(fields) { _, new in new }))
        try #require(answer.status == 200)
        return try #require(answer.body["data"]?["call_control_id"]?.string)
    }

    /// Sends an action; the id is percent-encoded, as its colon may have to be.
    func act(_ action: String, _ id: String, _ body: JSONValue = [:]) async throws -> (status: Int, body: JSONValue) {
        let encoded = id.replacingOccurrences(of: ":", with: "%3A")
        return try await request("POST", "/v2/calls/\(encoded)/actions/\(action)", body)
    }

    /// Dials, waits for the answer and starts a PCMU stream both ways; the control id.
    func stream(_ fields: [String: JSONValue] = [:]) async throws -> String {
        let id = try await dial()
        await journal.waitUntil { $0.calls.last?.answeredAt != nil }
        let body: [String: JSONValue] = [
            "stream_url": .string(agent.mediaURL), "stream_auth_token": "t0ken", "stream_bidirectional_mode": "rtp",
            "stream_bidirectional_codec": "PCMU", "stream_bidirectional_target_legs": "self",
        ]
        let answer = try await act("streaming_start", id, .object(body.merging(fields) { _, new in new }))
        try #require(answer.status == 200)
        try await until { agent.frames("media").count > 2 }
        return id
    }

    /// The leg of the only call.
    func legID() throws -> String { try #require(journal.calls.last?.legID) }

    /// Waits until something holds; fails after a minute, far beyond what anything here takes.
    func until(
        _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation,
        _ holds: @Sendable () -> Bool
    ) async throws {
        for _ in 0..<6_000 {
            if holds() { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        try #require(holds(), comment, sourceLocation: sourceLocation)
    }

    /// A tone of a length, packed as PCMU.
    static func tone(milliseconds: Int) throws -> [UInt8] {
        let clip = AudioClip(samples: ToneMaker.samples(hertz: 440, milliseconds: milliseconds), rate: .wideband)
        let narrow = try clip.resampled(to: .narrowband)
        var encoder = try FrameEncoder(.pcmu)
        var bytes: [UInt8] = []
        var payload: [UInt8] = []
        for start in stride(from: 0, to: narrow.samples.count, by: 160) {
            let frame = Array(narrow.samples[start..<start + 160])
            try encoder.encode(frame.span, into: &payload)
            bytes += payload
        }
        return bytes
    }
}

extension AudioClip {
    /// Frames of 20 ms at 16 kHz that have sound in them.
    var soundingFrames: [Int] {
        stride(from: 0, to: samples.count - LineRate.frame + 1, by: LineRate.frame).enumerated().compactMap {
            AgentEar.meanSquare(Array(samples[$1..<$1 + LineRate.frame])) > AgentEar.threshold ? $0 : nil
        }
    }
}
