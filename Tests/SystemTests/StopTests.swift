import CallCore
import Commerce
import Compliance
import Foundation
import GRDB
import Lookalike
import Runtime
import Server
import Testing
import Vault

/// A stop ends all selling at once, is on disk before it is confirmed, and holds.
@Suite struct StopTests {
    /// Said over the agent's sales words.
    @Test func saidWhileTheAgentSpeaks() async throws {
        let plot = Plot([
            .awaitStream, .wait(seconds: 0.2), .say("caller-hello"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-yes-this-is-she"), .awaitAgentSpeech(speech: 2, milliseconds: 1_200),
            .say("caller-stop-calling-me"),
        ])
        try await CallStage.run(plot) { stage in
            let call = try await Self.stopped(stage)
            #expect(stage.ear.heard.last == "Stop calling me.")
            #expect(stage.book.clauses.contains { $0.line == "permission" })
            try await Self.checkThatItHolds(stage, call)
        }
    }

    /// Pressed as key 9 while the agent still says who it is, told by one way and by two.
    @Test(arguments: [DisputedFacts.KeyReport.frameOnly, .webhookThenFrame])
    func pressedAsKeyNine(told: DisputedFacts.KeyReport) async throws {
        var plot = Plot([.awaitAgentSpeech(speech: 1, milliseconds: 1_500), .press("9")])
        plot.facts = told == .frameOnly ? .asDocumented : .asObserved
        plot.facts.keyReport = told
        try await CallStage.run(plot) { stage in
            let call = try await Self.stopped(stage)
            try await Self.checkThatItHolds(stage, call)
        }
    }

    /// Plays the call and checks what the far end heard of its end.
    private static func stopped(_ stage: CallStage) async throws -> CallSummary {
        let job = try await stage.leaveCart()
        let call = try await stage.endedCall()
        #expect(call.outcome == .optedOut)
        #expect(try await stage.settled(job).isSettled)
        let farEnd = try FarEnd(stage)
        let cut = try #require(farEnd.notes(.cleared).first)
        #expect(cut.detail != "0 ms")
        // Nothing but the confirmation is even queued after the cut.
        let confirmation = stage.book.clauses.filter { $0.line == "stop.confirmation" }
        #expect(confirmation.map(\.words).first?.contains("won't call or text you again") == true)
        let later = farEnd.notes(.markQueued).filter { $0.at >= cut.at }.compactMap { MarkName($0.detail)?.segment }
        #expect(later == confirmation.map(\.segment))
        let place = try farEnd.line(try #require(confirmation.first?.words))
        let confirmed = try #require(place)
        for clause in stage.book.clauses where clause.line != "stop.confirmation" {
            if let heard = try farEnd.line(clause.words) { #expect(heard.to <= confirmed.from, "\(clause.words)") }
        }
        try checkTheOrder(stage, farEnd, confirmed)
        #expect(stage.textsWithLink().isEmpty)
        return call
    }

    /// The row in the vault's file is older than the first frame of the confirmation at the far end.
    private static func checkTheOrder(
        _ stage: CallStage, _ farEnd: FarEnd, _ confirmed: FarEnd.HeardLine
    ) throws {
        let file = try DatabaseQueue(path: stage.data.appending(path: "livecarts.db").path)
        let rows = try file.read { db in try Int64.fetchAll(db, sql: "SELECT at FROM suppressions") }
        try file.close()
        #expect(rows.count == 1)
        let stored = WallTime(millisecondsSince1970: try #require(rows.first))
        let answered = stage.lookalikeEpoch + .seconds(try #require(farEnd.call.answeredAt))
        let cut = try #require(farEnd.notes(.cleared).first)
        #expect(stored > answered)
        #expect(stored < answered + confirmed.from)
        #expect(confirmed.from > .seconds(cut.at))
    }

    /// Another cart of hers is decided against, for this very reason, and the carrier hears nothing of it.
    private static func checkThatItHolds(_ stage: CallStage, _ call: CallSummary) async throws {
        let phone = try #require(E164(stage.person.number))
        #expect(try await stage.vault.isSuppressed(phone, of: StageAccount.merchant, at: stage.clock.now))
        let dials = stage.journal.requests.count { $0.action == "calls" }
        let job = try await stage.leaveCart(2)
        #expect(try await stage.settled(job) == .cancelled)
        let decisions = try await stage.vault.decisions(
            about: call.person, of: StageAccount.merchant, limit: 20, at: stage.clock.now)
        let decision = try #require(decisions.first { $0.channel == .voiceAI })
        #expect(decision.cart == StagePerson.cart(2))
        #expect(decision.result == .block)
        #expect(decision.failedGate == .personSuppressed)
        #expect(stage.journal.requests.count { $0.action == "calls" } == dials)
        #expect(stage.legs().count == 1)
        #expect(try await stage.vault.liveCalls(at: stage.clock.now).isEmpty)
    }
}
