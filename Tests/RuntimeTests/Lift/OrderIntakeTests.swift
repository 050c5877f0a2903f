import Commerce
import Compliance
import Controls
import Runtime
import Testing
import Transport
import Vault

/// Orders as shops tell them (ATT-1).
@Suite(.timeLimit(.minutes(5)))
struct OrderIntakeTests {
    private static func order(_ id: String, event: String, more: String = "") -> String {
        """
        {"schema":"order.completed/1","event_id":"\(event)","occurred_at":"2026-11-20T21:31:09Z",
        "merchant_id":"mrc_example_home","cart_id":"cart_1","order_id":"\(id)","currency":"USD",
        "subtotal_minor":24900,"total_minor":27000,"discount_codes":[]\(more),
        "person":{"external_id":"cust_1","phone_e164":"+18135550142"}}
        """
    }

    private static func counts(_ server: RunningServer) async throws -> [Int] {
        let span = LiftSpan(
            merchant: "mrc_example_home", from: WallTime(secondsSince1970: 0),
            to: WallTime(secondsSince1970: 4_000_000_000), currency: .usd)
        return try await server.vault.attributedOrders(in: span, at: WallClock.system.now()).map(\.orders)
    }

    /// An order is judged by what went before it and counted once, however often the shop tells it; it still ends its cart.
    @Test(.controls("ATT-1", "FRQ-6")) func anOrderIsJudgedAndCountedOnce() async throws {
        try await RunningServer.run { server in
            #expect(try await server.intake("cart.abandoned", SampleCart.event).status == 202)
            #expect(try await server.intake("order.completed", Self.order("ord_1", event: "evt-2")).status == 202)
            #expect(try await server.intake("order.completed", Self.order("ord_1", event: "evt-3")).status == 202)
            #expect(try await Self.counts(server) == [0, 0, 1])
            let number = try #require(E164("+18135550142"))
            let person = try #require(
                try await server.vault.person(with: number, of: "mrc_example_home", at: WallClock.system.now()))
            try await server.vault.recordContact(
                ContactAttempt(
                    at: WallTime(secondsSince1970: 1_795_200_000), channel: .sms, purpose: .requestedLink,
                    cart: "cart_1"),
                with: person, of: "mrc_example_home", key: "link")
            let session = #","recovery_session":{"started_at":"2026-11-20T21:20:00Z"}"#
            let second = Self.order("ord_2", event: "evt-4", more: session)
            #expect(try await server.intake("order.completed", second).status == 202)
            #expect(try await Self.counts(server) == [1, 0, 1])
            let cart = try await server.vault.cart("cart_1", of: "mrc_example_home", at: WallClock.system.now())
            #expect(cart?.state == .completed)
        }
    }

    /// A time that is none is refused with the field's name, and the order is not taken.
    @Test func aBadSessionIsNamed() async throws {
        try await RunningServer.run { server in
            let body = Self.order("ord_1", event: "evt-2", more: #","recovery_session":{"started_at":"noon"}"#)
            let reply = try await server.intake("order.completed", body)
            #expect(reply.status == 400)
            #expect(String(decoding: reply.body, as: UTF8.self).contains("recovery_session.started_at"))
            #expect(try await Self.counts(server) == [0, 0, 0])
        }
    }
}
