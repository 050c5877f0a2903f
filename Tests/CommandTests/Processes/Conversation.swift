import Foundation
import Glibc
import Testing
import Transport

/// What happens to a serving process in ``ServedCall``.
struct Conversation: Sendable {
    /// What was seen meanwhile.
    struct Notes: Sendable {
        let intakeStatus: Int
        let enginesOfSpeech: [Int32]
        let calls: [CallRow]
        let decisions: [DecisionRow]
        let shown: Program.Outcome
        let log: String
    }

    let place: Workplace
    let clock: ShiftedClock
    let settings: [String: String]

    /// Sends the cart, waits for the call, and asks for all that commands tell of it while the server goes on.
    func held() async throws -> (answer: Notes, end: RunningProgram.End) {
        try await Serving.run(place, changed: settings) { server in
            let engines = try await engineKilled(of: server)
            let reply = try await server.intake(
                "cart.abandoned", SampleCart.abandoned(at: clock.now.addingTimeInterval(-3_600)), at: clock.now)
            let calls = try await endedCalls()
            let call = try #require(calls.first)
            return Notes(
                intakeStatus: reply.status, enginesOfSpeech: engines, calls: calls,
                decisions: try await answer(to: ["people", "why", SampleCart.person, "--json"]),
                shown: try await place.run(["calls", "show", call.id], changed: settings),
                log: try await place.run(["calls", "export", call.id], changed: settings).output)
        }
    }

    /// Kills the engine that speaks, and waits for the next one.
    private func engineKilled(of server: Serving) async throws -> [Int32] {
        let first = try await eventually { server.engine("speak") }
        kill(first, SIGKILL)
        return [first, try await eventually { server.engine("speak").flatMap { $0 == first ? nil : $0 } }]
    }

    private func endedCalls() async throws -> [CallRow] {
        try await eventually {
            let calls: [CallRow] = try await answer(to: ["calls", "list", "--json"])
            return calls.contains { $0.endedAt != nil } ? calls : nil
        }
    }

    /// As long as the time limit of the test allows.
    private func eventually<Value>(_ look: () async throws -> Value?) async throws -> Value {
        while true {
            if let value = try await look() { return value }
            try await Task.sleep(for: .milliseconds(300))
        }
    }

    private func answer<Value: Decodable>(to arguments: [String]) async throws -> Value {
        let outcome = try await place.run(arguments, changed: settings)
        try #require(outcome.code == 0, "\(outcome.errors)")
        return try JSONDecoder().decode(Value.self, from: Data(outcome.output.utf8))
    }
}
