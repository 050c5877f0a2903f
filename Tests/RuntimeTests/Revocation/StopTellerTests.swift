import Commerce
import Compliance
import Controls
import Foundation
import Runtime
import Shops
import Synchronization
import Testing
import Transport
import Vault

/// Shops are told of stops, signed, until they take it.
struct StopTellerTests {
    private static let secret = "a secret of the tests only"

    /// A shop that answers as it is told to, and what it got.
    private final class Shop: Sendable {
        let calls = Mutex<[HTTPCall]>([])
        let status = Mutex(204)

        var transport: HTTPTransport {
            HTTPTransport { call in
                self.calls.withLock { $0.append(call) }
                return HTTPReply(status: self.status.withLock { $0 })
            }
        }

        var got: [HTTPCall] { calls.withLock { $0 } }
    }

    private static func stage(tellingShop: Bool = true) async throws -> (JobStage, Shop, StopTeller) {
        let stage = try await JobStage()
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Prompts/mrc_example_home.yaml")
        var text = try String(contentsOf: folder, encoding: .utf8)
        if tellingShop { text += "\nstop_notices: https://shop.example.com/stops\n" }
        _ = try await stage.vault.publishMerchant(Array(text.utf8), of: JobStage.merchant, at: stage.now)
        let shop = Shop()
        let teller = StopTeller(
            vault: stage.vault, catalogue: Catalogue(vault: stage.vault, wall: stage.wall), transport: shop.transport,
            secret: try #require(IntakeSecret(secret)), wall: stage.wall, clock: stage.clock, logger: JobStage.quiet)
        _ = try await stage.vault.suppress(stage.stop("k"))
        return (stage, shop, teller)
    }

    private static func state(_ stage: JobStage) async throws -> StopNotice.State? {
        let phone = try #require(E164(JobStage.number))
        return try await stage.vault.stopNotices(about: phone, of: JobStage.merchant, at: stage.now)
            .first { $0.receiver == .shop }?.state
    }

    /// The event is signed by the rule that the shop's own events are, and says who and how.
    @Test(.controls("REV-5")) func aShopIsTold() async throws {
        let (stage, shop, teller) = try await Self.stage()
        await teller.tellDue()
        await teller.tellDue()
        let call = try #require(shop.got.first)
        #expect(shop.got.count == 1 && call.url == "https://shop.example.com/stops")
        let body = try #require(call.body)
        let signature = call.headers.first { $0.name == IntakeSecret.outgoingHeaderName }?.value
        try IntakeVerifier(secret: try #require(IntakeSecret(Self.secret))).verify(
            header: signature, body: body, now: stage.now)
        let event = try #require(try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any])
        #expect(event["reason"] as? String == "voice_phrase")
        #expect((event["person"] as? [String: String])?["phone_e164"] == JobStage.number)
        #expect(try await Self.state(stage) == .told)
        try await stage.vault.close()
    }

    /// A shop that does not take it is told again, later and later, and the same event every time.
    @Test(.controls("REV-5")) func aShopThatRefusesIsToldAgain() async throws {
        let (stage, shop, teller) = try await Self.stage()
        shop.status.withLock { $0 = 503 }
        await teller.tellDue()
        await teller.tellDue()
        #expect(shop.got.count == 1)
        #expect(try await Self.state(stage) == .waiting)
        stage.pass(.seconds(30))
        await teller.tellDue()
        #expect(shop.got.count == 2)
        shop.status.withLock { $0 = 200 }
        stage.pass(.seconds(60))
        await teller.tellDue()
        #expect(try await Self.state(stage) == .told)
        #expect(Set(shop.got.map { String(decoding: $0.body ?? [], as: UTF8.self) }).count == 1)
        try await stage.vault.close()
    }

    /// A merchant that names no address has told nobody, and the record says so.
    @Test(.controls("REV-5")) func withoutAnAddressNobodyIsSaidToBeTold() async throws {
        let (stage, shop, teller) = try await Self.stage(tellingShop: false)
        await teller.tellDue()
        #expect(shop.got.isEmpty)
        #expect(try await Self.state(stage) == .noInterface)
        try await stage.vault.close()
    }
}
