import Crypto
import Foundation
import Testing

@testable import Lookalike

@Suite struct WebhookTests {
    static func event(
        _ type: EventType = .answered, id: String = "e1", format: SimulatedAccount.WebhookFormat = .v2
    ) -> WebhookEvent {
        WebhookEvent(
            id: id, type: type, occurredAt: Date(timeIntervalSince1970: 1_787_306_400.25), payload: ["a": 1],
            legID: "leg", urls: ["http://127.0.0.1/w"], format: format, ownBackoffs: nil)
    }

    /// The signature is Ed25519 over `timestamp|body` under the public key that is shown.
    @Test func signatureVerifiesWithThePublicKey() throws {
        let signer = try WebhookSigner(seed: Array(0..<32))
        let body = Self.event().body(attempt: 1, url: "http://127.0.0.1/w")
        let headers = Dictionary(
            uniqueKeysWithValues: try signer.headers(for: body, timestamp: 1_787_306_400).map { ($0.name, $0.value) })
        let key = try Curve25519.Signing.PublicKey(
            rawRepresentation: #require(Data(base64Encoded: signer.publicKey)))
        let signature = try #require(headers["telnyx-signature-ed25519"].flatMap { Data(base64Encoded: $0) })
        #expect(headers["telnyx-timestamp"] == "1787306400")
        #expect(key.isValidSignature(signature, for: Data("1787306400|".utf8) + Data(body)))
        #expect(!key.isValidSignature(signature, for: Data("1787306401|".utf8) + Data(body)))
    }

    /// A known seed has a known public key (bytes 0 to 31, RFC 8032 arithmetic).
    @Test func knownSeedHasItsKnownKey() throws {
        #expect(try WebhookSigner(seed: Array(0..<32)).publicKey == "A6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=")
        #expect(throws: LookalikeError.signingSeedLength(31)) { try WebhookSigner(seed: Array(0..<31)) }
    }

    /// The envelope has Telnyx's members and no others.
    @Test func envelopeOfTheNewForm() throws {
        let body = try #require(JSONValue(bytes: Self.event().body(attempt: 2, url: "http://127.0.0.1/w")))
        #expect(
            body == [
                "data": [
                    "record_type": "event", "event_type": "call.answered", "id": "e1",
                    "occurred_at": "2026-08-21T10:00:00.250000Z", "payload": ["a": 1],
                ],
                "meta": ["attempt": 2, "delivered_to": "http://127.0.0.1/w"],
            ])
    }

    /// The old form is flat, with underscores, as applications have it until somebody sets version 2.
    @Test func oldFormIsFlat() throws {
        let body = try #require(JSONValue(bytes: Self.event(format: .v1).body(attempt: 1, url: "u")))
        #expect(body["data"] == nil)
        #expect(body["meta"] == nil)
        #expect(body["event_type"] == "call_answered")
    }

    /// Which answers are taken as final, and how far apart the attempts are.
    @Test func retriesFollowTheAnswer() {
        func plan() -> RetryPlan { RetryPlan(urls: ["a", "b"], policy: WebhookRetryPolicy(), ownBackoffs: nil) }
        for status in [200, 204] {
            var plan = plan()
            #expect(plan.ended(.answered(status)) == .done(delivered: true))
        }
        for status in [400, 401, 403, 404, 410, 422] {
            var plan = plan()
            #expect(plan.ended(.answered(status)) == .done(delivered: false))
        }
        for outcome in [RetryPlan.Outcome.unanswered, .answered(408), .answered(429), .answered(503), .answered(302)] {
            var plan = plan()
            #expect(plan.ended(outcome) == .again(after: .seconds(1), url: "a", attempt: 2))
        }
    }

    /// Three attempts at each address, then it is over.
    @Test func everyAddressIsTriedThreeTimes() {
        var plan = RetryPlan(urls: ["a", "b"], policy: WebhookRetryPolicy(), ownBackoffs: nil)
        let steps = (0..<6).map { _ in plan.ended(.unanswered) }
        #expect(
            steps == [
                .again(after: .seconds(1), url: "a", attempt: 2), .again(after: .seconds(2), url: "a", attempt: 3),
                .again(after: .zero, url: "b", attempt: 4), .again(after: .seconds(1), url: "b", attempt: 5),
                .again(after: .seconds(2), url: "b", attempt: 6), .done(delivered: false),
            ])
        var own = RetryPlan(urls: ["a"], policy: WebhookRetryPolicy(), ownBackoffs: [.milliseconds(5)])
        #expect(own.ended(.unanswered) == .again(after: .milliseconds(5), url: "a", attempt: 2))
        #expect(own.ended(.unanswered) == .done(delivered: false))
    }

    /// The fault that sends the hang-up first lets through what a client cannot do without.
    @Test func hangupOvertakesWhatCanWait() {
        var order = DeliveryOrder(hangupFirst: true)
        let types: [EventType] = [.initiated, .answered, .streamingStarted, .streamingStopped, .hangup, .speakEnded]
        let left = types.map { order.happened(Self.event($0)).map(\.type) }
        #expect(
            left == [
                [], [.answered], [], [], [.hangup, .initiated, .streamingStarted, .streamingStopped], [.speakEnded],
            ])
        var honest = DeliveryOrder(hangupFirst: false)
        #expect(types.map { honest.happened(Self.event($0)).map(\.type) } == types.map { [$0] })
    }

    /// Times never round up into a second that has not come.
    @Test func timesAreCutNotRounded() {
        let date = Date(timeIntervalSince1970: 1_787_306_400.9999)
        #expect(WireTime.milliseconds(date) == "2026-08-21T10:00:00.999+00:00")
        #expect(WireTime.microseconds(date) == "2026-08-21T10:00:00.999900Z")
        #expect(WireTime.parse("2026-08-21T10:00:00.999900Z") != nil)
        #expect(WireTime.parse("tomorrow") == nil)
    }
}
