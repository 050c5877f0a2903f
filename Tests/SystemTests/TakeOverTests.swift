import CallCore
import Commerce
import Foundation
import Lookalike
import Runtime
import Server
import Testing
import Vault

/// A call that outlives its server.
@Suite struct TakeOverTests {
    /// The server ends while the agent asks. The next one on the same folder dials nobody, streams the same leg anew, apologises, asks again,
    /// and the call comes to its end.
    @Test(arguments: CallStage.End.allCases)
    func theNextServerGoesOn(end: CallStage.End) async throws {
        let plot = Plot([
            .awaitStream, .wait(seconds: 0.2), .say("caller-hello"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-yes-this-is-she"),
            // Nothing is said into the silence between the two servers.
            .wait(seconds: 12), .awaitAgentSilence(milliseconds: 900),
            .say("caller-yes"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-too-expensive"), .awaitAgentSilence(milliseconds: 1_300),
            .say("caller-yes-sounds-good"), .say("caller-text-me-the-link"),
        ])
        try await CallStage.run(plot, end: end) { stage in
            try await stage.leaveCart()
            try await stage.until("the agent asks") { stage.book.clauses.contains { $0.line != "opening" } }
            // A second server on the folder is refused while the first lives.
            let refusal = await #expect(throws: ServeLockError.self) {
                _ = try await Deployment(stage.configuration, logger: stage.log.logger("second"))
            }
            #expect("\(try #require(refusal))".contains("serves from"))
        } thenInTheNext: { stage in
            #expect(stage.requests("hangup").isEmpty)
            let call = try await stage.endedCall()
            #expect(call.outcome == .accepted, stage.course)
            #expect(stage.requests("calls").count == 1)
            #expect(stage.requests("streaming_start").count == 2)
            let leg = try #require(stage.legs().first)
            #expect(stage.legs().count == 1)
            #expect(leg.streams.count == 2)
            let log = try CallLog(try await stage.vault.log(of: call.key, at: stage.clock.now))
            #expect(log.last?.incarnation == Incarnation(2))
            let apology = try #require(stage.book.clauses.first { $0.line == "recovery.apology" })
            #expect(try FarEnd(stage).line(apology.words) != nil, stage.course)
            try await stage.until("the link is texted") { !stage.textsWithLink().isEmpty }
            #expect(stage.textsWithLink().count == 1)
            #expect(stage.deployment.services.takeOvers.figures == TakeOverCount.Figures(adopted: 1))
            let report = try await CallReplay(
                scripts: ScriptArchive(drafts: nil, published: stage.deployment.catalogue)
            ).run(log)
            #expect(report.isSame, "\(report)")
            try await stage.until("its job is settled") {
                try await stage.vault.jobs(in: .done, limit: 9, at: stage.clock.now)
                    .contains { $0.work.purpose == .callCart }
            }
        }
    }
}
