import CallCore
import Commerce
import Compliance
import Controls
import Lookalike
import Testing
import Vault

/// A server that decides everything and contacts nobody.
@Suite struct DryRunTests {
    /// DIA-10: a lawful cart comes due: every gate passes, the decision is on record with its mark, and the carrier is asked for nothing. The
    /// person is as free to be called afterwards as before.
    @Test(.controls("DIA-10")) func theCarrierIsNeverAsked() async throws {
        var plot = Plot([.hangUp])
        plot.isDryRun = true
        try await CallStage.run(plot) { stage in
            for number in 1...2 {
                let job = try await stage.leaveCart(number)
                #expect(try await stage.settled(job) == .cancelled)
            }
            let number = try #require(E164(stage.person.number))
            let person = try #require(
                try await stage.vault.person(
                    with: number, of: StageAccount.merchant, at: stage.clock.now))
            let decisions = try await stage.vault.decisions(
                about: person, of: StageAccount.merchant, limit: 9, at: stage.clock.now)
            #expect(decisions.count { $0.channel == .voiceAI } == 2 && decisions.count { $0.channel == .sms } == 2)
            for decision in decisions {
                #expect(decision.isDryRun && decision.result == .allow)
                #expect(decision.gates.allSatisfy { $0.result == .pass || $0.result == .exempt })
            }
            #expect(stage.journal.requests.isEmpty)
            #expect(try await stage.vault.calls(of: nil, limit: 9, at: stage.clock.now).isEmpty)
        }
    }
}
