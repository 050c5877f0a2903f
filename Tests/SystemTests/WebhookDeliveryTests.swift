import CallCore
import Commerce
import Lookalike
import Testing
import Vault

/// Webhooks come twice, out of order, and side by side; nothing of that shows.
@Suite struct WebhookDeliveryTests {
    /// A way in which deliveries go wrong.
    struct Trouble: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let faults: SimulatedFaults

        init(_ description: String, _ change: (inout SimulatedFaults) -> Void) {
            var faults = SimulatedFaults()
            change(&faults)
            self.testDescription = description
            self.faults = faults
        }
    }

    static let troubles = [
        Trouble("each twice") { $0.copiesOfEachWebhook = 2 },
        Trouble("hang-up first") { $0.hangupFirst = true },
        Trouble("side by side, each twice") {
            $0.concurrentDelivery = true
            $0.copiesOfEachWebhook = 2
        },
    ]

    /// The call takes its course once: one dial, one stream, one text, one hang-up.
    @Test(arguments: troubles)
    func nothingIsDoubled(trouble: Trouble) async throws {
        var plot = Plot([
            .awaitStream, .wait(seconds: 0.2), .say("caller-hello"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-yes-this-is-she"), .awaitAgentSilence(milliseconds: 900), .say("caller-text-me-the-link"),
        ])
        plot.faults = trouble.faults
        try await CallStage.run(plot) { stage in
            let job = try await stage.leaveCart()
            let call = try await stage.endedCall()
            #expect(call.outcome == .accepted)
            #expect(try await stage.settled(job) == .done)
            try await stage.until("the link is texted") { !stage.textsWithLink().isEmpty }
            let deliveries = stage.journal.deliveries
            #expect(deliveries.allSatisfy { $0.status == 200 })
            if trouble.faults.copiesOfEachWebhook > 1 {
                let byEvent = Dictionary(grouping: deliveries, by: \.eventID)
                #expect(byEvent.values.allSatisfy { $0.count >= 2 })
            }
            if trouble.faults.hangupFirst {
                let types = deliveries.filter { $0.legID != nil }.map(\.eventType)
                let hangUp = try #require(types.firstIndex(of: "call.hangup"))
                #expect(types.firstIndex(of: "call.initiated") ?? 0 > hangUp)
            }
            #expect(stage.requests("calls").count == 1)
            #expect(stage.requests("streaming_start").count == 1)
            #expect(stage.requests("hangup").count == 1)
            #expect(stage.textsWithLink().count == 1)
            #expect(stage.legs().count == 1)
            let calls = try await stage.vault.calls(of: StageAccount.merchant, limit: 20, at: stage.clock.now)
            #expect(calls.map(\.outcome) == [.accepted])
            let pending = try await stage.vault.pendingInboxItems(limit: 100, at: stage.clock.now)
            #expect(pending.isEmpty)
        }
    }
}
