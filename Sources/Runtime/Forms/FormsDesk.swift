package import Commerce
import Compliance
import Foundation
package import Scripts
package import Vault

/// Takes what people send by the hosted forms. It tells everybody the same: who is known is nobody's affair.
package struct FormsDesk: Sendable {
    private let vault: any Vault
    private let catalogue: Catalogue
    private let revocation: RevocationDesk
    private let wall: WallClock

    package init(vault: any Vault, catalogue: Catalogue, revocation: RevocationDesk, wall: WallClock) {
        self.vault = vault
        self.catalogue = catalogue
        self.revocation = revocation
        self.wall = wall
    }

    /// The merchant with its forms; nil when there is none of that name, or it has no forms.
    package func merchant(_ id: MerchantID) async throws -> (merchant: Merchant, forms: ConsentForms)? {
        guard let merchant = try await catalogue.merchant(id), merchant.isEnabled, let forms = merchant.forms else {
            return nil
        }
        return (merchant, forms)
    }

    /// Writes the consents down; the same page sent again adds nothing.
    ///
    /// A number that stopped stays stopped: a box in a form, which anybody could tick, undoes nothing.
    package func take(_ submission: ConsentSubmission, of merchant: Merchant) async throws {
        let now = wall.now()
        let person = try await vault.upsertPerson(
            PersonProfile(phone: submission.number, age: .adult), of: merchant.id, at: now)
        let number = try await vault.pseudonym(of: submission.number, merchant: merchant.id, at: now)
        for id in submission.textIDs {
            guard let text = merchant.consentText(id) else { continue }
            let scope = ConsentScope(person: person, channel: text.channel, seller: merchant.legalName)
            let evidence = text.evidence(
                of: merchant.legalName, method: .hostedForm, isSigned: !submission.signature.isEmpty, capturedAt: now)
            try await vault.append(
                ConsentEvent(
                    person: person, merchant: merchant.id, receivedAt: now,
                    kind: .granted(scope, evidence, number: number)),
                key: "form/\(submission.name)/\(id)", details: try submission.details(), at: now)
        }
    }

    /// Stops a number, whoever's it is: no account, no proof, no reason is asked for (CC-2).
    package func optOut(_ number: E164, of merchant: Merchant) async throws {
        let now = wall.now()
        // Once a day and number is enough: a form that is sent again and again fills no disk.
        let pseudonym = try await vault.pseudonym(of: number, merchant: merchant.id, at: now)
        let day = now.millisecondsSince1970 / (86_400 * 1_000)
        try await revocation.stop(
            NewSuppression(
                merchant: merchant.id, subject: .phone(number), reason: .webForm,
                key: "form/opt-out/\(pseudonym.text)/\(day)", at: now))
    }
}

extension ConsentSubmission {
    fileprivate func details() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(
            try encoder.encode([
                "signature": signature, "page_url": page.path, "page_snapshot_sha256": page.sha256,
                "policy_version": page.policyVersion, "gpc": page.hasPrivacySignal ? "1" : "0", "ip": address,
                "user_agent": userAgent ?? "",
            ]))
    }
}
