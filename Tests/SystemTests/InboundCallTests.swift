import CallCore
import Commerce
import Compliance
import Controls
import Foundation
import Lookalike
import Runtime
import Testing
import Vault

/// People call the number that calls come from, and reach the way out (OPN-8, 47 CFR 64.1200(b)(2), (3)).
@Suite(.timeLimit(.minutes(10)))
struct InboundCallTests {
    /// She calls, hears who is there, presses 9, hears that it is done, and a cart of hers is not called for.
    @Test(.controls("OPN-8", "REV-4", "REV-5")) func whoCallsAndPressesNineIsNeverCalledAgain() async throws {
        let plot = Plot([.awaitCarrier(words: "press 9", toItsEnd: true), .wait(seconds: 0.3), .press("9")])
        try await CallStage.run(plot) { stage in
            let call = try await Self.ended(
                stage,
                try await stage.lookalike.placeCall(
                    from: stage.person.number, to: StageAccount.number))
            #expect(call.isIncoming)
            #expect(call.hangupSource == "callee")
            let heard = call.notes.filter { $0.event == .carrierSpoke }.map(\.detail)
            #expect(heard.count == 2)
            #expect(heard.first?.contains("automated line of Example Home LLC") == true)
            #expect(heard.first?.contains("artificial voice") == true)
            #expect(heard.last?.contains("do-not-call list") == true)
            #expect(call.streams.isEmpty)
            let phone = try #require(E164(stage.person.number))
            #expect(try await stage.vault.isSuppressed(phone, of: StageAccount.merchant, at: stage.clock.now))
            let job = try await stage.leaveCart()
            #expect(try await stage.settled(job) == .cancelled)
            let person = try #require(
                try await stage.vault.person(with: phone, of: StageAccount.merchant, at: stage.clock.now))
            let decision = try await stage.vault.decisions(
                about: person, of: StageAccount.merchant, limit: 20, at: stage.clock.now
            ).first { $0.channel == .voiceAI }
            #expect(decision?.failedGate == .personSuppressed)
            #expect(!stage.journal.requests.contains { $0.action == "calls" })
        }
    }

    /// Pressed over the greeting, with every webhook told twice and side by side: stopped, and answered once.
    @Test(.controls("OPN-8", "REV-3")) func nineOverTheGreetingCutsItOff() async throws {
        var plot = Plot([.awaitCarrier(words: "press 9", toItsEnd: false), .press("9")])
        plot.facts = .asObserved
        plot.faults.copiesOfEachWebhook = 2
        plot.faults.concurrentDelivery = true
        try await CallStage.run(plot) { stage in
            let call = try await Self.ended(
                stage,
                try await stage.lookalike.placeCall(
                    from: stage.person.number, to: StageAccount.number))
            let heard = call.notes.filter { $0.event == .carrierSpoke }.map(\.detail)
            #expect(heard.count == 1 && heard.last?.contains("do-not-call list") == true, "\(heard)")
            let phone = try #require(E164(stage.person.number))
            #expect(try await stage.vault.isSuppressed(phone, of: StageAccount.merchant, at: stage.clock.now))
            #expect(stage.requests("answer").count == 1)
        }
    }

    /// A withheld number is told to text STOP, and nobody is stopped.
    @Test func aWithheldNumberIsToldToText() async throws {
        let plot = Plot([.awaitCarrier(words: "withheld", toItsEnd: true)])
        try await CallStage.run(plot) { stage in
            let call = try await Self.ended(
                stage,
                try await stage.lookalike.placeCall(
                    from: "anonymous", to: StageAccount.number))
            #expect(call.notes.contains { $0.event == .carrierSpoke && $0.detail.contains("text the word stop") })
        }
    }

    /// Waits for the end of a call to us.
    private static func ended(_ stage: CallStage, _ leg: String) async throws -> JournaledCall {
        try await stage.until("the call to us ends") { stage.journal.call(leg)?.endedAt != nil }
        return try #require(stage.journal.call(leg))
    }
}
