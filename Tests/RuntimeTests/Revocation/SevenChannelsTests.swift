import Commerce
import Compliance
import Controls
import Foundation
import Runtime
import Testing
import Transport
import Vault

/// One revocation path: whatever door a stop comes through, the same is done (REV-4, REV-5, REV-8).
struct SevenChannelsTests {
    /// The doors, each as the outside knocks at it; voice and keys through what a call's effect does.
    enum Door: String, CaseIterable, Sendable {
        case voice, key, text, webForm, api, shop, shopByName, carrier, shopify, people

        var reason: SuppressionReason {
            switch self {
            case .voice: .voicePhrase
            case .key: .key
            case .text: .textKeyword
            case .webForm: .webForm
            case .api, .people: .api
            case .shop, .shopByName, .shopify: .shop
            case .carrier: .carrier
            }
        }
    }

    private static let domain = "example-home.myshopify.com"
    private static let number = "+18135550142"
    private static let merchant: MerchantID = "mrc_example_home"

    private static func message(_ type: String, _ rest: String) -> String {
        """
        {"data":{"record_type":"event","event_type":"\(type)","id":"evt-text","occurred_at":"2026-11-20T19:10:00Z",
        "payload":{"record_type":"message","id":"m1",\(rest)}}}
        """
    }

    private static func knock(
        _ door: Door, _ person: PersonID, _ server: RunningServer, at now: WallTime
    ) async throws -> Int {
        switch door {
        case .voice, .key:
            try await server.services.revocation.stop(
                NewSuppression(
                    merchant: merchant, subject: .person(person), reason: door.reason, key: "call_1/1.9.0",
                    call: "call_1", at: now))
            return 200
        case .text:
            return try await server.webhook(
                message(
                    "message.received",
                    #""direction":"inbound","text":"STOP","from":{"phone_number":"\#(number)"},"to":[{"phone_number":"+18135550100"}]"#
                )
            ).status
        case .carrier:
            return try await server.webhook(
                message(
                    "message.finalized",
                    #""direction":"outbound","errors":[{"code":"40300"}],"to":[{"phone_number":"\#(number)","status":"sending_failed"}]"#
                )
            ).status
        case .webForm:
            return try await server.post(
                "/forms/\(merchant)/opt-out", "phone=813-555-0142",
                headers: [("Content-Type", "application/x-www-form-urlencoded")]
            ).status
        case .shop: return try await shop(#""phone_e164":"\#(number)""#, server)
        case .shopByName: return try await shop(#""external_id":"cust_1""#, server)
        case .shopify:
            let body = #"{"id":12,"phone":"\#(number)","sms_marketing_consent":{"state":"unsubscribed"}}"#
            return try await server.shopify(
                "customers/update", body, headers: [("X-Shopify-Shop-Domain", domain)]
            ).status
        case .api: return try await api("suppress", person, server, at: now)
        case .people: return try await api("withdraw", person, server, at: now)
        }
    }

    private static func shop(_ person: String, _ server: RunningServer) async throws -> Int {
        try await server.intake(
            "person.revoked",
            """
            {"schema":"person.revoked/1","event_id":"evt-9","occurred_at":"2026-11-20T19:05:40Z",
            "merchant_id":"\(merchant)","person":{\(person)},"channels":["sms"],"reason":"asked"}
            """
        ).status
    }

    private static func api(
        _ verb: String, _ person: PersonID, _ server: RunningServer, at now: WallTime
    ) async throws -> Int {
        let name = try #require(AccessKeyName("desk"))
        let key = try await server.vault.grantAccess(
            NewAccessKey(name, role: .privacyOfficer, scope: .everyMerchant), by: .command("tests", reason: nil),
            at: now)
        return try await server.send(
            .post, "/api/v1/people/\(person)/\(verb)", "{}",
            headers: [("Authorization", "Bearer \(key.token.text)"), ("X-LiveCarts-Reason", "asked")]
        ).status
    }

    /// Whichever door: the number is suppressed for everything, queued calls are off, the ledger says so, the shop is to be told, and no
    /// cart is called about.
    @Test(.controls("REV-4", "REV-5", "REV-8", "GD-9", "LST-6"), arguments: Door.allCases)
    func everyDoorLeadsToOneSuppression(door: Door) async throws {
        try await RunningServer.run(shopify: Self.domain) { server in
            let now = WallClock.system.now()
            #expect(try await server.intake("cart.abandoned", SampleCart.event).status == 202)
            let phone = try #require(E164(Self.number))
            let person = try #require(try await server.vault.person(with: phone, of: Self.merchant, at: now))
            let status = try await Self.knock(door, person, server, at: now)
            #expect((200..<300).contains(status))

            let later = WallClock.system.now()
            #expect(try await server.vault.isSuppressed(phone, of: Self.merchant, at: later))
            #expect(
                try await server.vault.jobs(in: .waiting, limit: 9, at: later).filter { $0.work.purpose == .callCart }
                    .isEmpty)
            #expect(
                try await server.vault.jobs(in: .cancelled, limit: 9, at: later).contains {
                    $0.work.purpose == .callCart
                })
            let ledger = try await server.vault.consentEvents(of: person, merchant: Self.merchant, at: later)
            let expected: SuppressionReason = door == .people ? .privacyRequest : door.reason
            #expect(ledger.map(\.kind) == [.revoked(expected)])
            let notices = try await server.vault.stopNotices(about: phone, of: Self.merchant, at: later)
            #expect(Set(notices.map(\.receiver)) == Set(StopNotice.Receiver.allCases))
        }
    }

    /// A text that says stop counts also when nobody is known under the number, for the merchant it was sent to; one to a number that is
    /// no merchant's own counts for all.
    @Test(.controls("REV-4"), arguments: ["+18135550100", "+18135550188"])
    func aStrangersStopCounts(receiver: String) async throws {
        try await RunningServer.run { server in
            let body = Self.message(
                "message.received",
                #""direction":"inbound","text":"please stop","from":{"phone_number":"+18135550177"},"to":[{"phone_number":"\#(receiver)"}]"#
            )
            #expect(try await server.webhook(body).status == 200)
            let phone = try #require(E164("+18135550177"))
            #expect(try await server.vault.isSuppressed(phone, of: Self.merchant, at: WallClock.system.now()))
        }
    }

    /// A customer who changed an address has stopped nothing.
    @Test func otherNewsOfShopifyIsNoStop() async throws {
        try await RunningServer.run(shopify: Self.domain) { server in
            for state in ["subscribed", "not_subscribed", "pending"] {
                let body = #"{"id":12,"phone":"\#(Self.number)","sms_marketing_consent":{"state":"\#(state)"}}"#
                let reply = try await server.shopify(
                    "customers/update", body, headers: [("X-Shopify-Shop-Domain", Self.domain)])
                #expect(reply.status == 200)
            }
            let forged = try await server.shopify(
                "customers/update", #"{"id":12,"sms_marketing_consent":{"state":"unsubscribed"}}"#,
                headers: [("X-Shopify-Shop-Domain", Self.domain)], secret: "another secret entirely")
            #expect(forged.status == 401)
            let phone = try #require(E164(Self.number))
            #expect(try await !server.vault.isSuppressed(phone, of: Self.merchant, at: WallClock.system.now()))
        }
    }
}
