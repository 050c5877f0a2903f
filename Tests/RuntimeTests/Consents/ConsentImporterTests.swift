import Commerce
import Compliance
import Controls
import Foundation
import Runtime
import Scripts
import Shops
import Testing
import Vault

/// Lists of consents, from the file to the gatekeeper.
struct ConsentImporterTests {
    private static let heading =
        "phone_e164,channel,seller,text_id,text_sha256,captured_at,source,method,signature,age_attestation"
    private static let whole =
        "+18135550142,voice_ai,Example Home LLC,ctv-2026-10-01-a,,2026-11-20T19:04:00Z,checkout,paper,A B,18_or_over"
    private static let texts =
        "+18135550142,sms,Example Home LLC,cts-2026-10-01-a,,2026-11-20T19:04:00Z,checkout,paper,A B,18_or_over"

    private static var prompts: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Prompts", directoryHint: .isDirectory)
    }

    private struct Stage {
        let jobs: JobStage
        let catalogue: Catalogue
        let merchant: Merchant

        init() async throws {
            jobs = try await JobStage()
            catalogue = Catalogue(vault: jobs.vault, wall: jobs.wall)
            _ = try await catalogue.publish(folder: prompts)
            merchant = try #require(try await catalogue.merchant(JobStage.merchant))
        }

        func take(_ lines: String..., isRehearsal: Bool = false) async throws -> ConsentImportReport {
            let list = try ConsentList(Array(([heading] + lines).joined(separator: "\n").utf8))
            return try await ConsentImporter(vault: jobs.vault, catalogue: catalogue, wall: jobs.wall)
                .take(list, of: merchant, isRehearsal: isRehearsal)
        }

        /// Why a call would be blocked now; nil for a gate that is not about consent.
        func block(number: String = JobStage.number, _ channel: Channel = .voiceAI) async throws -> BlockReason? {
            let phone = try #require(E164(number))
            let person = try #require(try await jobs.vault.person(with: phone, of: merchant.id, at: jobs.now))
            let cart = try Cart(
                id: "cart_1", currency: .usd,
                items: [
                    CartItem(
                        sku: "DESK", title: "Desk", quantity: 1,
                        unitPrice: Money(minorUnits: 24_900, currency: .usd), unitCost: nil,
                        isExcludedFromDiscount: false)
                ], subtotal: Money(minorUnits: 24_900, currency: .usd), recoveryLink: "https://shop.example.com/c/1",
                abandonedAt: jobs.now)
            try await jobs.vault.upsert(cart, person: person, of: merchant.id, at: jobs.now)
            return try await jobs.vault.previewContact(
                ContactWish(
                    decision: "dec_1", merchant: merchant.id, person: person, channel: channel, cart: "cart_1"),
                under: TermsBook(rulebook: try RulesInForce.rulebook(at: nil)).terms(for: merchant), at: jobs.now
            ).reason
        }
    }

    /// A whole consent passes the gate of consent and waits for the confirmation of the number, as every other does.
    @Test(.controls("CON-6", "CON-8")) func aProvenConsentStillNeedsTheNumbersConfirmation() async throws {
        let stage = try await Stage()
        let report = try await stage.take(Self.whole, Self.texts)
        #expect(report.proven == 2 && report.refused == 0)
        #expect(try await stage.block() == .notConfirmed)
        #expect(try await stage.block(.sms) == .notConfirmed)
        try await stage.jobs.vault.close()
    }

    /// Forged, partial, ticked beforehand, expired, another seller's, another channel's: each in words, and never a call.
    @Test(
        .controls("CON-1", "CON-2", "CON-3", "CON-4", "CON-5", "CON-7", "CON-8", "CON-9"),
        arguments: [
            (
                ("ctv-2026-10-01-a,,", "ctv-2026-10-01-a,\(String(repeating: "0", count: 64)),"), "CON-4",
                BlockReason.noConsentVoiceAI
            ),
            (("paper", "preticked"), "CON-5", .noConsentVoiceAI), (("paper", "spoken"), "CON-9", .noConsentVoiceAI),
            (("2026-11-20", "2025-01-20"), "CON-7", .noConsentVoiceAI),
            (("2026-11-20", "2027-11-20"), "future", .noConsentVoiceAI),
            (("Example Home LLC", "Another LLC"), "CON-3", .noConsentVoiceAI),
            (("ctv-2026-10-01-a", "cts-2026-10-01-a"), "CON-1", .noConsentVoiceAI),
            (("18_or_over", "minor"), "AGE-1", .noConsentVoiceAI),
            (("A B", ""), "CON-8", .consentUnproven), (("checkout", ""), "CON-8", .consentUnproven),
            (("2026-11-20T19:04:00Z", ""), "CON-8", .consentUnproven),
            (("ctv-2026-10-01-a", ""), "CON-8", .consentUnproven),
            (("ctv-2026-10-01-a", "ctv-2019"), "CON-8", .consentUnproven),
        ])
    func whatIsNotWholeIsNeverCalledOn(
        _ change: (String, String), _ words: String, _ block: BlockReason
    ) async throws {
        let stage = try await Stage()
        let line = Self.whole.replacingOccurrences(of: change.0, with: change.1)
        #expect(line != Self.whole)
        let report = try await stage.take(line)
        #expect(report.proven == 0 && report.refused + report.unproven == 1)
        #expect(report.remarks.first?.words.contains(words) == true)
        #expect(report.remarks.first?.line == 2)
        #expect(try await stage.block() == block)
        try await stage.jobs.vault.close()
    }

    /// CON-8: the same list again adds nothing, a rehearsal nothing at all; and a text published meanwhile proves what it could not before.
    @Test(.controls("CON-8")) func theSameListAgainAddsNothing() async throws {
        let stage = try await Stage()
        #expect(try await stage.take(Self.whole, isRehearsal: true).proven == 1)
        #expect(try stage.jobs.count("consents") == 0)
        let unknown = Self.whole.replacingOccurrences(of: "ctv-2026-10-01-a", with: "ctv-2019")
        #expect(try await stage.take(Self.whole, unknown).unproven == 1)
        let again = try await stage.take(Self.whole, unknown)
        #expect(again.known == 2 && again.proven == 0 && again.unproven == 0)
        #expect(try stage.jobs.count("consents") == 2)
        let old = try #require(stage.merchant.consentText("ctv-2026-10-01-a"))
        let text = ConsentText(id: "ctv-2019", channel: .voiceAI, language: "en-US", text: old.text)
        try await stage.jobs.vault.publish(
            [
                PublishedConsentText(
                    id: text.id, channel: text.channel, language: text.language, text: text.text, sha256: text.sha256,
                    publishedAt: stage.jobs.now)
            ], of: stage.merchant.id, at: stage.jobs.now)
        #expect(try await stage.take(unknown).proven == 1)
        try await stage.jobs.vault.close()
    }

    /// REV-9: whoever stopped, or was erased, comes back by no list: the line is refused, and the number stays blocked.
    @Test(.controls("REV-9", "GD-6"), arguments: [true, false])
    func whoStoppedComesBackByNoList(isErased: Bool) async throws {
        let stage = try await Stage()
        _ = try await stage.take(Self.whole)
        let vault = stage.jobs.vault
        if isErased {
            let reason = try #require(AccessReason(actor: "tests", reason: "asked by letter"))
            _ = try await vault.erase(
                stage.jobs.person, of: JobStage.merchant, under: .order(reason), at: stage.jobs.now)
        } else {
            _ = try await vault.suppress(stage.jobs.stop("k"))
        }
        stage.jobs.pass(.seconds(86_400))
        let later = Self.whole.replacingOccurrences(of: "2026-11-20", with: "2026-11-21")
        let report = try await stage.take(later)
        #expect(report.refused == 1 && report.remarks.first?.words.contains("REV-9") == true)
        // The shop brings the person back; the stop does not mind.
        let phone = try #require(E164(JobStage.number))
        _ = try await vault.upsertPerson(
            PersonProfile(phone: phone, age: .adult), of: JobStage.merchant, at: stage.jobs.now)
        #expect(try await stage.block() == .suppressed)
        try await vault.close()
    }
}
