import Commerce
import Foundation
import Lookalike
import Testing
import Transport
import Vault

/// One call whose server is killed in the middle of it and started anew at once, on the same folder and port.
struct KillDrill: Sendable {
    let place: KillPlace
    /// Picks the moment within the place, and the sound of the line.
    let seed: Int

    /// What is counted, all of it from outside the server.
    func run() async throws -> DrillReport {
        let person = StagePerson()
        var report: DrillReport?
        try await ServedStage.run { configuration in
            configuration.callers = [person.number: place.caller]
            configuration.faults.requests = place.faults
            configuration.seed = UInt64(seed) + 1
        } _: { stage in
            try await stage.settleIn([person])
            let first = await stage.serve()
            try await first.listening()
            let reply = try await stage.leaveCart(of: person)
            try #require(reply.status == 202)
            try await place.come(seed, on: stage, person.number)
            let killed = stage.time.elapsed()
            first.kill()
            _ = try await first.end()
            let second = await stage.serve()
            let start = try await second.listening()
            let voice = AgentVoice(stage, person.number)
            try await stage.until("the agent speaks again", every: .milliseconds(50)) {
                // A call may be over before anything is to be said in it.
                try voice.firstSound(after: killed) != nil || stage.hasEnded(person.number)
            }
            try await stage.untilAllIsDone()
            second.tellToEnd()
            let code = try await second.end()
            report = try await DrillEvidence(stage: stage, person: person, killed: killed, voice: voice)
                .report(of: self, start: start, exitCode: code)
        }
        return try #require(report)
    }
}

extension ServedStage {
    /// Whether the far end's call is over.
    func hasEnded(_ number: String) -> Bool { journal.calls(to: number).last?.endedAt != nil }
}
