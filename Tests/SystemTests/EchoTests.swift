import CallCore
import Commerce
import Compliance
import Lookalike
import Sound
import Testing
import Vault

/// The agent's own voice, coming back a tenth as loud and 150 ms late, is nobody's words.
@Suite struct EchoTests {
    /// She only listens: the agent, who speaks of opting out, neither cuts itself off nor takes itself for a stop.
    @Test func theAgentDoesNotHearItself() async throws {
        var plot = Plot([.awaitAgentSilence(milliseconds: 1_500), .awaitAgentSpeech(speech: 2, milliseconds: 400)])
        plot.caller.steps += [.awaitAgentSilence(milliseconds: 1_000), .hangUp]
        plot.caller.echo = .init(decibels: -20, delayMilliseconds: 150)
        plot.caller.comfortNoise = -60
        try await CallStage.run(plot) { stage in
            try await stage.leaveCart()
            let call = try await stage.endedCall()
            let farEnd = try FarEnd(stage)
            for clause in stage.book.clauses where clause.line == "opening" {
                #expect(try farEnd.line(clause.words) != nil, "\(clause.words)")
            }
            #expect(stage.book.clauses.contains { $0.words.contains("opt out") })
            #expect(farEnd.notes(.cleared).isEmpty)
            #expect(farEnd.notes(.markCleared).isEmpty)
            #expect(farEnd.notes(.patienceLost).isEmpty)
            // What came back was really there to be heard.
            let said = try #require(stage.journal.said(legID: farEnd.call.legID))
            #expect(said.samples.contains { $0.magnitude > 500 })
            #expect(stage.ear.heard.isEmpty)
            #expect(stage.book.heard.isEmpty)
            #expect(try await !stage.vault.isSuppressed(call.person, of: StageAccount.merchant, at: stage.clock.now))
            #expect(call.outcome != .optedOut)
        }
    }
}
