import Commerce
import Compliance
import Foundation
import Scripts
import Shops
import Vault

/// Turns an abandoned cart into a person, the consents that came with it, and the work that is due.
struct CartIntake {
    /// How long a cart may be called about after its call was due.
    static let callLifetime: Duration = .seconds(72 * 3_600)
    /// How long the confirmation of a number may be asked for (SMS-4).
    static let confirmationLifetime: Duration = .seconds(24 * 3_600)

    let vault: any Vault
    let catalogue: Catalogue
    let cartDelay: Duration?

    /// - Returns: the identifier of the call's job, the same one when the event comes again.
    func take(_ event: AbandonedCart, at now: WallTime) async throws -> String {
        guard let merchant = try await catalogue.merchant(event.heading.merchant) else {
            throw VaultError.notItsContent("a merchant that is not published")
        }
        let profile = PersonProfile(event, at: now)
        let person = try await vault.upsertPerson(profile, of: merchant.id, at: now)
        let isRefused = profile.age == .minor || event.restrictedGoods != nil
        if isRefused {
            // Only as much is kept as the decision to call nobody needs (AGE-2, AGE-5).
            try await vault.note(
                event.cart.id, as: event.restrictedGoods == nil ? .open : .refused, leftAt: event.cart.abandonedAt,
                person: person, of: merchant.id, at: now)
        } else {
            try await vault.upsert(event.cart, person: person, of: merchant.id, at: now)
        }
        if profile.age != .minor { try await keepConsents(event, of: person, merchant: merchant, at: now) }
        let key = "\(event.heading.eventID)"
        if !isRefused, try await isConfirmationWorthAsking(event, of: person, merchant: merchant, at: now) {
            _ = try await vault.enqueue(
                NewJob(
                    key: "\(key)/confirm", merchant: merchant.id, person: person, cart: event.cart.id,
                    purpose: .confirmNumber, due: now, expires: now + Self.confirmationLifetime),
                at: now)
        }
        let due = max(now, event.heading.occurredAt + (cartDelay ?? merchant.quietDelay))
        let job = try await vault.enqueue(
            NewJob(
                key: "\(key)/call", merchant: merchant.id, person: person, cart: event.cart.id, purpose: .callCart,
                due: due, expires: due + Self.callLifetime),
            at: now)
        return job.text
    }

    private func keepConsents(
        _ event: AbandonedCart, of person: PersonID, merchant: Merchant, at now: WallTime
    ) async throws {
        for (index, offered) in event.consents.enumerated() {
            // A consent serves the number that it was given for, and no other.
            let number = try await vault.pseudonym(
                of: offered.number ?? event.number, merchant: merchant.id, at: now)
            let scope = ConsentScope(
                person: person, channel: offered.channel, purpose: offered.purpose, seller: merchant.legalName)
            let text = try await catalogue.consentText(offered.textID, of: merchant)
            let kind: ConsentEvent.Kind
            if let text, text.isMeant(by: offered) {
                kind = .granted(
                    scope,
                    text.evidence(
                        of: offered.seller ?? merchant.legalName, method: offered.method,
                        isSigned: offered.signature != nil, capturedAt: offered.givenAt),
                    number: number)
            } else {
                // A text that the merchant never published, or not in these words, proves nothing (CON-4, CON-8).
                kind = .importedUnproven(scope)
            }
            _ = try await vault.append(
                ConsentEvent(person: person, merchant: merchant.id, receivedAt: now, kind: kind),
                key: "\(event.heading.eventID)/\(index)",
                details: Array(try JSONEncoder().encode(ConsentDetails(offered))),
                at: now)
        }
    }
}

extension CartIntake {
    /// Whether to ask by text whether the number is the person's: a consent to texts came with the cart, or stands unconfirmed from
    /// elsewhere, such as a form or a list (CON-6).
    private func isConfirmationWorthAsking(
        _ event: AbandonedCart, of person: PersonID, merchant: Merchant, at now: WallTime
    ) async throws -> Bool {
        if event.consents.contains(where: { $0.channel == .sms }) { return true }
        let ledger = try await vault.consentEvents(of: person, merchant: merchant.id, at: now)
        let scope = ConsentScope(person: person, channel: .sms, seller: merchant.legalName)
        guard case .standing(let consent) = ConsentLedger.state(of: ledger, for: scope, at: now) else { return false }
        return consent.confirmedAt == nil
    }
}

extension ConsentText {
    /// Whether this is the text that a shop says it showed.
    fileprivate func isMeant(by offered: OfferedConsent) -> Bool {
        guard channel == offered.channel else { return false }
        return offered.textSHA256.map { $0.lowercased() == sha256 } ?? true
    }
}

/// What else proves a consent; kept sealed.
private struct ConsentDetails: Codable {
    let pageURL: String?
    let ipAddress: String?
    let userAgent: String?
    let signature: String?
    let textSHA256: String?
    let seller: String?

    init(_ offered: OfferedConsent) {
        self.pageURL = offered.pageURL
        self.ipAddress = offered.ipAddress
        self.userAgent = offered.userAgent
        self.signature = offered.signature
        self.textSHA256 = offered.textSHA256
        self.seller = offered.seller
    }
}

extension PersonProfile {
    init(_ event: AbandonedCart, at now: WallTime) {
        let person = event.person
        self.init(
            phone: event.number, externalID: person.externalID, firstName: person.firstName, email: person.email,
            locale: person.locale, age: person.age(at: now),
            shipping: person.shipping.map(Address.init(_:)), billing: person.billing.map(Address.init(_:)),
            timeZone: person.timeZone)
    }
}

extension PersonProfile.Address {
    init(_ place: PostalPlace) {
        self.init(country: place.country, region: place.region, postalCode: place.postalCode)
    }
}
