import Commerce
import Compliance
import Foundation
import Runtime
import Testing
import Transport
import Vault

/// Shopify's three privacy webhooks over real sockets.
struct ShopifyPrivacyTests {
    private static let domain = "example-home.myshopify.com"
    private static let merchant: MerchantID = "mrc_example_home"
    private static let number = "+18135550142"
    private static let shop = #"{"shop_id": 4711, "shop_domain": "example-home.myshopify.com"}"#

    private static func customer(_ number: String = number, domain: String = domain) -> String {
        """
        {"shop_id": 4711, "shop_domain": "\(domain)", "orders_requested": [],
         "customer": {"id": 12, "email": null, "phone": "\(number)"}, "data_request": {"id": 81}}
        """
    }

    private static func know(_ number: String, _ server: RunningServer) async throws -> PersonID {
        try await server.vault.upsertPerson(
            PersonProfile(phone: try #require(E164(number))), of: merchant, at: WallClock.system.now())
    }

    private static func cases(_ server: RunningServer) async throws -> [RightsCaseRecord] {
        try await server.vault.rightsCases(of: merchant, openOnly: false, limit: 99, at: WallClock.system.now())
    }

    /// Nothing but Shopify's own words about a shop of ours is taken, and what is not leaves nothing.
    @Test func onlyShopifyIsHeard() async throws {
        try await RunningServer.run(shopify: Self.domain) { server in
            let unsigned = try await server.post("/intake/shopify/shop/redact", Self.shop)
            #expect(unsigned.status == 401)
            let foreign = try await server.shopify("shop/redact", Self.shop, secret: "another secret entirely")
            #expect(foreign.status == 401)
            let unknown = try await server.shopify("customers/redact", Self.customer(domain: "other.myshopify.com"))
            #expect(unknown.status == 404)
            let broken = try await server.shopify("customers/redact", #"{"shop_id": 4711}"#)
            #expect(broken.status == 400)
            #expect(String(decoding: broken.body, as: UTF8.self).contains("shop_domain"))
            let large = try await server.shopify("shop/redact", String(repeating: "x", count: 65 << 10))
            #expect(large.status == 413)
            #expect(try await Self.cases(server).isEmpty)
        }
    }

    @Test func withoutASecretNothingIsTaken() async throws {
        try await RunningServer.run { server in
            let status = try await server.shopify("shop/redact", Self.shop).status
            #expect(status == 404)
        }
    }

    /// A request for data is a case that the shop vouches for, and one however often it comes.
    @Test func aDataRequestIsACaseForAccess() async throws {
        try await RunningServer.run(shopify: Self.domain) { server in
            let person = try await Self.know(Self.number, server)
            for event in ["evt-1", "evt-1", "evt-2"] {
                let status = try await server.shopify("customers/data_request", Self.customer(), event: event).status
                #expect(status == 200)
            }
            let cases = try await Self.cases(server)
            #expect(cases.map(\.person) == [person])
            #expect(cases.map(\.request.kind) == [.access])
            #expect(cases.map(\.request.state) == [.verified(.vouched(.shop))])
        }
    }

    /// A customer who is to be redacted is erased, with a proof; sent again nothing more happens.
    @Test func aRedactionIsAnErasure() async throws {
        try await RunningServer.run(shopify: Self.domain) { server in
            let person = try await Self.know(Self.number, server)
            for _ in 1...2 {
                let status = try await server.shopify("customers/redact", Self.customer()).status
                #expect(status == 200)
            }
            let cases = try await Self.cases(server)
            #expect(cases.map(\.request.state.standing) == [.answered])
            let now = WallClock.system.now()
            #expect(try await server.vault.erasureProof(of: person, merchant: Self.merchant, at: now) != nil)
            let phone = try #require(E164(Self.number))
            #expect(try await server.vault.person(with: phone, of: Self.merchant, at: now) == nil)
            #expect(try await server.vault.isSuppressed(phone, of: Self.merchant, at: now))
        }
    }

    /// Somebody whom nobody knows is a case on record, and 200.
    @Test func anUnknownCustomerIsOnRecord() async throws {
        try await RunningServer.run(shopify: Self.domain) { server in
            let status = try await server.shopify("customers/redact", Self.customer()).status
            #expect(status == 200)
            let cases = try await Self.cases(server)
            #expect(cases.map(\.person) == [nil])
            #expect(cases.map(\.request.state.standing) == [.rejected])
        }
    }

    /// A shop that leaves takes everybody along, more of them than one batch holds; another merchant's people stay.
    @Test func aShopThatLeavesTakesEverybodyAlong() async throws {
        try await RunningServer.run(shopify: Self.domain) { server in
            let now = WallClock.system.now()
            for number in 0..<120 { _ = try await Self.know("+1813555\(1_000 + number)", server) }
            let stranger = try await server.vault.upsertPerson(
                PersonProfile(phone: try #require(E164(Self.number))), of: "mrc_other", at: now)
            let status = try await server.shopify("shop/redact", Self.shop).status
            #expect(status == 200)
            while try await Self.cases(server).first?.request.closedAt == nil {
                try await Task.sleep(for: .milliseconds(100))
            }
            #expect(try await server.vault.people(of: Self.merchant, after: nil, limit: 9).isEmpty)
            #expect(try await server.vault.people(of: "mrc_other", after: nil, limit: 9) == [stranger])
            let left = try await server.vault.pendingInboxItems(limit: 9, at: now)
            #expect(left.isEmpty)
        }
    }
}
