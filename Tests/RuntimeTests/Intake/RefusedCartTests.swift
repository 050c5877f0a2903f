import Commerce
import Compliance
import Controls
import Foundation
import Runtime
import Testing
import Transport
import Vault

/// Carts about which nobody is called: a minor's, and those with restricted goods. Only as much is kept as the refusal needs.
struct RefusedCartTests {
    private static let merchant: MerchantID = "mrc_example_home"
    private static let consent = """
        {"channel":"voice_ai","purpose":"abandoned_cart","given_at":"2026-11-20T19:04:00Z","text_id":"ctv-2026-10-01-a",
        "method":"web_checkbox_unticked_by_default","signature":"Ada Jones"}
        """

    private static func event(_ old: String, _ new: String) -> String {
        SampleCart.event.replacing("\"consents\":[]", with: "\"consents\":[\(consent)]").replacing(old, with: new)
    }

    /// What is known after an event, and why the call is refused.
    private struct Kept: Equatable {
        let profile: PersonProfile
        let hasCart: Bool
        let consents: Int
        let reason: BlockReason?
    }

    private static func kept(_ server: RunningServer) async throws -> Kept {
        let now = WallClock.system.now()
        let phone = try #require(E164("+18135550142"))
        let person = try #require(try await server.vault.person(with: phone, of: merchant, at: now))
        let settings = try #require(
            try await Catalogue(vault: server.vault, wall: .system).merchant(merchant))
        let wish = ContactWish(
            decision: "dec_1", merchant: merchant, person: person, channel: .voiceAI, cart: "cart_1")
        return Kept(
            profile: try await server.vault.open(person, of: merchant, for: .permittedCall, at: now),
            hasCart: try await server.vault.cart("cart_1", of: merchant, at: now) != nil,
            consents: try await server.vault.consentEvents(of: person, merchant: merchant, at: now).count,
            reason: try await server.vault.previewContact(
                wish, under: TermsBook(rulebook: try RulesInForce.rulebook(at: nil)).terms(for: settings), at: now
            ).reason)
    }

    /// AGE-2: by date of birth or by the shop's own word; the name, the cart and the consents of a minor are not kept.
    @Test(
        .controls("AGE-1", "AGE-2"),
        arguments: [
            (#""age_attestation":"18_or_over""#, #""age_attestation":"18_or_over","date_of_birth":"2012-05-31""#),
            (#""age_attestation":"18_or_over""#, #""age_attestation":"minor""#),
        ])
    func nothingOfAMinorIsKept(_ old: String, _ new: String) async throws {
        try await RunningServer.run { server in
            #expect(try await server.intake("cart.abandoned", Self.event(old, new)).status == 202)
            let phone = try #require(E164("+18135550142"))
            let minor = Kept(
                profile: PersonProfile(phone: phone, age: .minor), hasCart: false, consents: 0, reason: .minor)
            #expect(try await Self.kept(server) == minor)
            // Another cart of the same child, who now says to be of age.
            let older = Self.event("evt-1", "evt-2")
            #expect(try await server.intake("cart.abandoned", older).status == 202)
            #expect(try await Self.kept(server).profile.age == .minor)
            #expect(try await Self.kept(server).reason != nil)
        }
    }

    /// AGE-5: the goods are not kept, the decision says why, and nobody is asked to confirm a number for it.
    @Test(
        .controls("AGE-5"),
        arguments: [
            ("\"title\":\"Desk\"", "\"title\":\"Bourbon, 12 years\""),
            ("\"title\":\"Desk\"", "\"title\":\"Gift\",\"category\":\"Tobacco\""),
        ])
    func restrictedGoodsAreRefused(_ old: String, _ new: String) async throws {
        try await RunningServer.run { server in
            let sms = Self.event(old, new).replacing("voice_ai", with: "sms").replacing("ctv-", with: "cts-")
            #expect(try await server.intake("cart.abandoned", sms).status == 202)
            let kept = try await Self.kept(server)
            #expect(!kept.hasCart && kept.reason == .restrictedGoods)
            let now = WallClock.system.now()
            let phone = try #require(E164("+18135550142"))
            let person = try #require(try await server.vault.person(with: phone, of: Self.merchant, at: now))
            #expect(try await server.vault.texts(to: person, of: Self.merchant, limit: 9, at: now).isEmpty)
        }
    }
}
