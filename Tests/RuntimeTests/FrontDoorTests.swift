import Commerce
import Controls
import Foundation
import Testing
import Transport
import Vault

/// What the one port answers, over real sockets, to those who may and those who may not.
struct FrontDoorTests {
    private static let unknownCall = """
        {"data":{"record_type":"event","event_type":"call.answered","id":"0000-1","occurred_at":"2026-11-22T10:00:00Z",
        "payload":{"call_control_id":"v3:x","call_leg_id":"leg","call_session_id":"s","client_state":null}}}
        """

    /// DIA-2, DIA-7: how many seats there are, who waits for one, and whether a number went bad: counts and nothing else.
    @Test(.controls("DIA-2", "DIA-7")) func theFiguresOfTheServerAreOnShow() async throws {
        try await RunningServer.run { server in
            let reply = try await server.get("/metrics")
            #expect(reply.status == 200)
            let lines = String(decoding: reply.body, as: UTF8.self).split(separator: "\n")
            let figures = lines.filter { !$0.hasPrefix("#") }
            #expect(figures.contains("livecarts_seats 8"))
            #expect(figures.contains("livecarts_calls_waiting 0"))
            #expect(figures.contains("livecarts_numbers_stopped 0"))
            #expect(figures.allSatisfy { $0.contains(/^livecarts_[a-z_]+ [0-9]+$/) })
            #expect(lines.count == 3 * figures.count)
        }
    }

    /// A webhook that nobody signed, or signed long ago, or signed for another body, is 401 and leaves nothing.
    @Test func webhooksThatAreNotTheCarriersAreRefused() async throws {
        try await RunningServer.run { server in
            let status1 = try await server.post("/telnyx/webhooks", Self.unknownCall).status
            #expect(status1 == 401)
            let status2 = try await server.webhook(Self.unknownCall, secondsAgo: 301).status
            #expect(status2 == 401)
            let pending = try await server.vault.pendingInboxItems(limit: 10, at: WallTime(secondsSince1970: 0))
            #expect(pending.isEmpty)
        }
    }

    /// The old webhook format is refused with the setting that changes it.
    @Test func versionOneWebhooksNameThePortalSetting() async throws {
        try await RunningServer.run { server in
            let reply = try await server.webhook(#"{"event_type":"call_initiated","call_control_id":"v3:x"}"#)
            #expect(reply.status == 400)
            #expect(String(decoding: reply.body, as: UTF8.self).contains("webhook_api_version"))
            let status3 = try await server.webhook("not json").status
            #expect(status3 == 400)
        }
    }

    /// A webhook about a call that this server does not know is taken, and so is its repetition.
    @Test func unknownCallsAndRepetitionsAreTaken() async throws {
        try await RunningServer.run { server in
            let status4 = try await server.webhook(Self.unknownCall).status
            #expect(status4 == 200)
            let status5 = try await server.webhook(Self.unknownCall).status
            #expect(status5 == 200)
        }
    }

    @Test func bodiesBeyondTheLimitAreRefused() async throws {
        try await RunningServer.run { server in
            let large = String(repeating: "x", count: 600 << 10)
            let status6 = try await server.webhook(large).status
            #expect(status6 == 413)
            let status7 = try await server.intake("cart.abandoned", large).status
            #expect(status7 == 413)
        }
    }

    /// An event that came twice is one job, and one with a missing field is told which.
    @Test func intakeTakesAnEventOnce() async throws {
        try await RunningServer.run { server in
            let first = try await server.intake("cart.abandoned", SampleCart.event)
            let second = try await server.intake("cart.abandoned", SampleCart.event)
            #expect(first.status == 202)
            #expect(second.status == 202)
            #expect(first.body == second.body)
            let broken = SampleCart.event.replacingOccurrences(of: "phone_e164", with: "telephone")
            let refused = try await server.intake("cart.abandoned", broken)
            #expect(refused.status == 400)
            #expect(String(decoding: refused.body, as: UTF8.self).contains("person.phone_e164"))
            let status8 = try await server.post("/intake/v1/cart.abandoned", SampleCart.event).status
            #expect(status8 == 401)
        }
    }

    /// A media socket with a token that nobody gave out is refused before the upgrade.
    @Test func foreignMediaTokensAreRefusedBeforeTheUpgrade() async throws {
        try await RunningServer.run { server in
            let reply = try await server.get(
                "/telnyx/media/0123456789abcdef0123456789abcdef",
                headers: [
                    ("Connection", "Upgrade"), ("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13"),
                    ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="),
                    ("x-telnyx-streaming-auth-token", "guess"),
                ])
            #expect(reply.status == 403)
        }
    }

    @Test func healthAndReadinessAreTold() async throws {
        try await RunningServer.run { server in
            let status9 = try await server.get("/healthz").status
            #expect(status9 == 200)
            let status10 = try await server.get("/readyz").status
            #expect(status10 == 200)
        }
    }
}
