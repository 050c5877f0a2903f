import Crypto
import Foundation
import Testing

@testable import Lookalike

/// Over real sockets: how webhooks arrive.
@Suite struct DeliveryTests {
    /// An unanswered call tells its beginning and its end, signed so that the shown key verifies the raw bytes.
    @Test func busyCallIsToldAndSigned() async throws {
        try await Scene.run {
            $0.otherwise.pickUp = .busy
        } body: { scene in
            _ = try await scene.dial()
            try await scene.until { scene.agent.webhooks.count == 2 }
            #expect(scene.agent.webhooks.map(\.type) == ["call.initiated", "call.hangup"])
            let key = try Curve25519.Signing.PublicKey(
                rawRepresentation: #require(Data(base64Encoded: scene.lookalike.publicKey)))
            for webhook in scene.agent.webhooks {
                let time = try #require(webhook.headers["telnyx-timestamp"])
                let signature = try #require(webhook.headers["telnyx-signature-ed25519"])
                #expect(
                    key.isValidSignature(
                        try #require(Data(base64Encoded: signature)),
                        for: Data("\(time)|".utf8) + Data(webhook.bytes)))
                #expect(webhook.headers["user-agent"] == "telnyx-webhooks")
                #expect(webhook.body["meta"]?["delivered_to"] == .string(scene.agent.webhookURL))
            }
            #expect(scene.agent.webhooks.last?.payload["sip_hangup_cause"] == "486")
        }
    }

    /// Failures are tried again under the same id, counted, three times in all.
    @Test func failuresAreTriedAgainUnderTheSameID() async throws {
        try await Scene.run {
            $0.otherwise.pickUp = .noAnswer
            $0.retries.answerLimit = .seconds(4)
        } body: { scene in
            scene.agent.answerNext([503, 0, 200])
            _ = try await scene.dial()
            try await scene.until { scene.agent.webhooks("call.initiated").count == 3 }
            #expect(scene.agent.webhooks.map(\.attempt) == [1, 2, 3])
            #expect(Set(scene.agent.webhooks.map(\.id)).count == 1)
            try await scene.until { scene.journal.deliveries.count == 3 }
            #expect(scene.journal.deliveries.map(\.status) == [503, nil, 200])
        }
    }

    /// Whether the second attempt is signed with a new time is disputed. The clock stands still between two seconds
    /// only by luck, so the wall clock here takes one second each time it is read.
    @Test(arguments: [DisputedFacts.RetriedTimestamp.refreshed, .kept])
    func retriedTimestampFollowsTheFacts(reading: DisputedFacts.RetriedTimestamp) async throws {
        let agent = try await TestAgent.start()
        agent.answerNext([500])
        let ticker = Ticker()
        var facts = DisputedFacts.asDocumented
        facts.retriedTimestamp = reading
        let chores = Chores()
        let courier = WebhookCourier(
            signer: try WebhookSigner(seed: Array(0..<32)), facts: facts, faults: SimulatedFaults(),
            retries: {
                var policy = WebhookRetryPolicy()
                policy.firstBackoff = .milliseconds(5)
                return policy
            }(), clock: LookalikeClock(ContinuousClock()) { ticker.next() }, journal: LookalikeJournal(),
            chores: chores)
        let running = Task { await chores.run() }
        var event = WebhookTests.event()
        event.urls = [agent.webhookURL]
        await courier.deliver(event)
        for _ in 0..<1_000 where agent.webhooks.count < 2 { try await Task.sleep(for: .milliseconds(10)) }
        let times = agent.webhooks.compactMap { $0.headers["telnyx-timestamp"] }
        try #require(times.count == 2)
        #expect((times[0] == times[1]) == (reading == .kept))
        running.cancel()
        await agent.stop()
    }

    /// A refusal is final.
    @Test func refusedWebhookIsNotTriedAgain() async throws {
        try await Scene.run {
            $0.otherwise.pickUp = .busy
        } body: { scene in
            scene.agent.answerNext([401])
            _ = try await scene.dial()
            try await scene.until { !scene.agent.webhooks("call.hangup").isEmpty }
            #expect(scene.agent.webhooks("call.initiated").count == 1)
        }
    }

    /// Every event comes as often as asked, under one id.
    @Test func copiesHaveTheSameID() async throws {
        try await Scene.run {
            $0.otherwise.pickUp = .busy
            $0.faults.copiesOfEachWebhook = 2
        } body: { scene in
            _ = try await scene.dial()
            try await scene.until { scene.agent.webhooks.count == 4 }
            #expect(Set(scene.agent.webhooks.map(\.id)).count == 2)
        }
    }

    /// The hang-up arrives before the beginning.
    @Test func hangupFirst() async throws {
        try await Scene.run {
            $0.otherwise.pickUp = .busy
            $0.faults.hangupFirst = true
        } body: { scene in
            _ = try await scene.dial()
            try await scene.until { scene.agent.webhooks.count == 2 }
            #expect(scene.agent.webhooks.map(\.type) == ["call.hangup", "call.initiated"])
        }
    }

    /// A late webhook is overtaken by the next.
    @Test func lateWebhookIsOvertaken() async throws {
        try await Scene.run {
            $0.otherwise.pickUp = .busy
            $0.faults.webhookDelays = ["call.initiated": 1]
        } body: { scene in
            _ = try await scene.dial()
            try await scene.until { scene.agent.webhooks.count == 2 }
            #expect(scene.agent.webhooks.map(\.type) == ["call.hangup", "call.initiated"])
        }
    }

    /// Side by side, every webhook still arrives, once.
    @Test func concurrentDeliveryLosesNothing() async throws {
        try await Scene.run {
            $0.faults.concurrentDelivery = true
        } body: { scene in
            let id = try await scene.dial()
            try await scene.until { !scene.agent.webhooks("call.answered").isEmpty }
            _ = try await scene.act("hangup", id)
            try await scene.until { scene.agent.webhooks.count == 3 }
            #expect(Set(scene.agent.webhooks.map(\.type)) == ["call.initiated", "call.answered", "call.hangup"])
        }
    }

    /// The old form is sent when the fault asks for it.
    @Test func oldForm() async throws {
        try await Scene.run {
            $0.otherwise.pickUp = .busy
            $0.faults.oldFormat = true
        } body: { scene in
            _ = try await scene.dial()
            try await scene.until { scene.agent.webhooks.count == 2 }
            #expect(scene.agent.webhooks.map(\.type) == ["call_initiated", "call_hangup"])
        }
    }

    /// A dial's own address wins over the application's, and one for a single event over both.
    @Test func dialsOwnAddressesWin() async throws {
        let other = try await TestAgent.start()
        try await Scene.run {
            $0.otherwise.pickUp = .busy
        } body: { scene in
            _ = try await scene.dial([
                "webhook_url": .string(other.webhookURL),
                "webhook_urls": ["call.hangup": .string(scene.agent.webhookURL)],
            ])
            try await scene.until { other.webhooks.count == 1 && scene.agent.webhooks.count == 1 }
            #expect(other.webhooks.first?.type == "call.initiated")
            #expect(scene.agent.webhooks.first?.type == "call.hangup")
        }
        await other.stop()
    }

    /// The field set and the control id follow the facts.
    @Test(arguments: [DisputedFacts.asDocumented, .asObserved])
    func callFieldsFollowTheFacts(facts: DisputedFacts) async throws {
        try await Scene.run {
            $0.facts = facts
        } body: { scene in
            let id = try await scene.dial()
            try await scene.until { !scene.agent.webhooks("call.answered").isEmpty }
            let observed = facts == .asObserved
            let answered = try #require(scene.agent.webhooks("call.answered").first?.payload)
            #expect((answered["call_control_id"] == .string(id)) == !observed)
            #expect((answered["codec"] == "PCMU") == observed)
            #expect((answered["state"] == "answered") == !observed)
            #expect(try await scene.act("hangup", id).status == 200)
            try await scene.until { !scene.agent.webhooks("call.hangup").isEmpty }
            #expect((scene.agent.webhooks("call.hangup").first?.payload["end_time"] != nil) == observed)
        }
    }
}

/// A wall clock that takes one second each time it is read.
private final class Ticker: Sendable {
    private let count = Counter()
    func next() -> Date { Date(timeIntervalSince1970: 1_787_306_400 + Double(count.next())) }
}
