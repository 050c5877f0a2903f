import Commerce
import Compliance
import Controls
import Foundation
import Runtime
import Scripts
import Testing
import Vault

/// Consents that are none, and places that are none, as an operator meets them: refused in words, and never a call.
@Suite(.timeLimit(.minutes(5)))
struct BadConsentTests {
    private static let heading =
        "phone_e164,channel,seller,text_id,text_sha256,captured_at,source,method,signature,age_attestation"
    private static let whole =
        "voice_ai,Example Home LLC,ctv-2026-10-01-a,,2026-11-20T19:04:00Z,checkout,paper,A B,18_or_over"

    /// What is wrong with a consent, what the import says of it, and why the call is refused.
    private static let lines: [(line: String, words: String, reason: String)] = [
        (
            whole.replacing("-a,,", with: "-a,\(String(repeating: "0", count: 64)),"), "the hash",
            "no_consent_voice_ai"
        ),
        (whole.replacing("paper", with: "preticked"), "ticked beforehand", "no_consent_voice_ai"),
        (whole.replacing("paper", with: "spoken"), "CON-9", "no_consent_voice_ai"),
        (whole.replacing("2026-11-20", with: "2024-11-20"), "CON-7", "no_consent_voice_ai"),
        (whole.replacing("Example Home LLC", with: "Another LLC"), "another seller", "no_consent_voice_ai"),
        (whole.replacing("ctv-", with: "cts-"), "CON-1", "no_consent_voice_ai"),
        (whole.replacing("A B", with: ""), "stored as unproven", "unproven"),
        (whole.replacing("checkout", with: ""), "stored as unproven", "unproven"),
    ]

    private static func number(_ index: Int) -> String { "+181355501\(50 + index)" }

    /// Somebody with an open cart, whatever is known of them besides.
    private static func cart(_ number: String, _ vault: SQLiteVault) async throws -> PersonID {
        let now = WallClock.system.now()
        let person = try await vault.upsertPerson(
            PersonProfile(phone: try #require(E164(number)), age: .adult), of: PreparedVault.merchant, at: now)
        let price = Money(minorUnits: 24_900, currency: .usd)
        let cart = try Cart(
            id: CartID("cart\(number.dropFirst())"), currency: .usd,
            items: [
                CartItem(
                    sku: "DESK", title: "Desk", quantity: 1, unitPrice: price, unitCost: nil,
                    isExcludedFromDiscount: false)
            ], subtotal: price, recoveryLink: "https://shop.example.com/c/1", abandonedAt: now)
        try await vault.upsert(cart, person: person, of: PreparedVault.merchant, at: now)
        return person
    }

    private static func mayCall(_ number: String, _ place: Workplace, _ more: String...) async throws -> String {
        try await place.expect(0, ["people", "may-call", number, "--cart", "cart\(number.dropFirst())"] + more).output
    }

    @Test(.controls("CON-1", "CON-2", "CON-3", "CON-4", "CON-5", "CON-7", "CON-8", "CON-9"))
    func aBadConsentIsNeverCalledOn() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            let rows = Self.lines.enumerated().map { "\(Self.number($0)),\($1.line)" }
            try place.write(([Self.heading] + rows).joined(separator: "\n"), to: "bad.csv")
            let taken = try await place.expect(1, ["consent", "import", place.path("bad.csv"), "--as", "Ada Jones"])
            let said = taken.output.split(separator: "\n").map(String.init)
            let vault = try PreparedVault.open(place)
            for index in Self.lines.indices { _ = try await Self.cart(Self.number(index), vault) }
            try await vault.close()
            for (index, bad) in Self.lines.enumerated() {
                let remark = try #require(said.first { $0.hasPrefix("line \(index + 2):") })
                #expect(remark.contains(bad.words), "\(remark)")
                let answer = try await Self.mayCall(Self.number(index), place)
                #expect(answer.contains("block") && answer.contains(bad.reason), "\(answer)")
                #expect(answer.contains("because "))
            }
        }
    }

    /// A whole consent does not help where nobody knows which place it is; nor does one that was given for another number.
    @Test(.controls("HRS-7", "CON-3")) func anUnknownPlaceIsAClosedPlace() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            let (known, odd, other) = ("+18135550170", "+12115550171", "+18135550172")
            try place.write(
                ([Self.heading] + [known, odd].map { "\($0),\(Self.whole)" }).joined(separator: "\n"), to: "whole.csv")
            try await place.expect(0, ["consent", "import", place.path("whole.csv"), "--as", "Ada Jones"])
            let vault = try PreparedVault.open(place)
            let now = WallClock.system.now()
            for number in [known, odd] {
                let person = try await Self.cart(number, vault)
                let index = try await vault.pseudonym(
                    of: try #require(E164(number)), merchant: PreparedVault.merchant, at: now)
                try await vault.append(
                    ConsentEvent(
                        person: person, merchant: PreparedVault.merchant, receivedAt: now,
                        kind: .confirmed(number: index)), key: "yes/\(number)", details: nil, at: now)
            }
            // Somebody else's number under this person's consent.
            let person = try await Self.cart(other, vault)
            let scope = ConsentScope(person: person, channel: .voiceAI, seller: "Example Home LLC")
            let merchant = try #require(
                try await Catalogue(vault: vault, wall: .system).merchant(PreparedVault.merchant))
            let evidence = try #require(merchant.consentText("ctv-2026-10-01-a")).evidence(
                of: merchant.legalName, method: .paper, isSigned: true, capturedAt: now)
            let index = try await vault.pseudonym(
                of: try #require(E164(known)), merchant: PreparedVault.merchant, at: now)
            try await vault.append(
                ConsentEvent(
                    person: person, merchant: PreparedVault.merchant, receivedAt: now,
                    kind: .granted(scope, evidence, number: index)), key: "other", details: nil, at: now)
            try await vault.close()
            for answer in [
                try await Self.mayCall(odd, place), try await Self.mayCall(known, place, "--postal-code", "09012"),
            ] {
                #expect(answer.contains("block") && answer.contains("unknown_time_zone"), "\(answer)")
                #expect(answer.contains("it is not known where the person is"))
            }
            let foreign = try await Self.mayCall(other, place)
            #expect(foreign.contains("block") && foreign.contains("another number"), "\(foreign)")
        }
    }
}
