import CallCore
import Commerce
import Compliance
import Lookalike
import Operations
import Runtime
import Server
import Testing
import Vault

/// Calls that reach nobody end with the right outcome, settle their job, and are followed by no text, but by one more call where the
/// merchant's rule asks for it.
@Suite struct UnansweredTests {
    /// The line is busy, nobody comes, the call is pushed away, or there is no such number. `declined` is for who declined an offer.
    @Test(arguments: [
        (CallerScript.PickUp.busy, CallOutcome.busy, RetryRule?.some(.busy)),
        (.noAnswer, .noAnswer, .noAnswer),
        (.rejects(afterSeconds: 0.5), .noAnswer, nil),
        (.unknownNumber, .failed, nil),
    ])
    func nobodyIsReached(pickUp: CallerScript.PickUp, outcome: CallOutcome, rule: RetryRule?) async throws {
        var plot = Plot(pickUp: pickUp)
        plot.haste = 10
        try await CallStage.run(plot) { stage in
            let job = try await stage.leaveCart()
            let call = try await stage.endedCall()
            #expect(call.outcome == outcome)
            #expect(try await stage.settled(job) == .done)
            let leg = try #require(stage.legs().first)
            #expect(stage.legs().count == 1)
            #expect(leg.answeredAt == nil)
            #expect(leg.endedAt != nil)
            #expect(stage.requests("streaming_start").isEmpty)
            #expect(stage.textsWithLink().isEmpty)
            try await Self.checkTheRetry(stage, after: call, by: rule)
        }
    }

    /// The second call waits for a day, and for a moment at which every gate would let it pass; now none would.
    private static func checkTheRetry(_ stage: CallStage, after call: CallSummary, by rule: RetryRule?) async throws {
        var waiting: [Job] = []
        // The call's own job is settled with its outcome, a moment before the next one is queued.
        try await stage.until("a second call is queued, or none is asked for") {
            waiting = try await stage.vault.jobs(in: .waiting, limit: 9, at: stage.clock.now)
                .filter { $0.work.purpose == .callCart }
            return rule == nil || !waiting.isEmpty
        }
        #expect(waiting.map(\.work.rule) == (rule.map { [$0] } ?? []))
        guard let retry = waiting.first?.work else { return }
        #expect(retry.call == call.key.call)
        #expect(retry.cart == call.cart)
        #expect(retry.due >= (try #require(call.endedAt)) + .seconds(24 * 3600))
        #expect(retry.due < retry.expires)
        #expect(try await preview(stage, retry, at: stage.clock.now).failedGate == .frequency)
        #expect(try await preview(stage, retry, at: retry.due).result == .allow)
    }

    private static func preview(
        _ stage: CallStage, _ retry: NewJob, at moment: WallTime
    ) async throws -> ContactDecisionRecord {
        let merchant = try #require(try await stage.deployment.catalogue.merchant(retry.merchant))
        let wish = ContactWish(
            decision: "dec_preview", merchant: retry.merchant, person: retry.person, channel: .voiceAI,
            cart: retry.cart)
        return try await stage.vault.previewContact(
            wish, under: TermsBook(rulebook: try RulesInForce.rulebook(at: nil)).terms(for: merchant), at: moment)
    }

    /// The carrier takes no dial: the call has failed, and she is not dialed again on the spot.
    @Test(arguments: [("90041", 403), ("10015", 422)])
    func theCarrierRefusesTheDial(code: String, status: Int) async throws {
        var plot = Plot([.hangUp])
        plot.faults.requests = [.init("calls", .refused(status: status, code: code))]
        try await CallStage.run(plot) { stage in
            let job = try await stage.leaveCart()
            let call = try await stage.endedCall()
            #expect(call.outcome == .failed)
            #expect(try await stage.settled(job) == .done)
            #expect(stage.journal.requests.filter { $0.action == "calls" }.map(\.status) == [status])
            #expect(stage.legs().isEmpty)
            #expect(stage.textsWithLink().isEmpty)
        }
    }
}
