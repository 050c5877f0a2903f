import CallCore
import Commerce
import Compliance
import Controls
import Lookalike
import Runtime
import Server
import Testing
import Vault

/// A call is dialed only where somebody can hear it.
@Suite struct SeatTests {
    /// DIA-2: with every seat taken the due call waits, undecided and uncounted; a seat is given back, and it is dialed; at its end the seat is free.
    @Test(.controls("DIA-2")) func noSeatNoDial() async throws {
        try await CallStage.run(Plot([.hangUp])) { stage in
            let seats = stage.deployment.services.seats
            for number in 1...seats.limit { seats.adopt(CallID("call_other_\(number)")) }
            let job = try await stage.leaveCart()
            try await stage.until("the call waits") { seats.waiting == 1 }
            #expect(stage.log.lines.contains { $0.contains("due calls wait for a seat") })
            #expect(stage.legs().isEmpty)
            let waiting = try #require(try await stage.vault.job(job, at: stage.clock.now))
            #expect(waiting.state == .waiting && waiting.attempts == 0)
            let decisions = try await stage.vault.decisions(
                about: waiting.work.person, of: StageAccount.merchant, limit: 9, at: stage.clock.now)
            #expect(!decisions.contains { $0.channel == .voiceAI })
            seats.release("call_other_1")
            _ = try await stage.endedCall()
            #expect(stage.legs().count == 1)
            try await stage.until("the seat is given back") { seats.taken == seats.limit - 1 }
        }
    }
}
