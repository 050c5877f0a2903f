import Commerce
import Compliance
import Testing
import Vault

extension StagePerson {
    /// Makes the person known as one who was contacted before, and whose number may be confirmed.
    func settle(in vault: any Vault, confirmed: Bool, at now: WallTime) async throws {
        let phone = try #require(E164(number))
        let merchant = StageAccount.merchant
        let person = try await vault.upsertPerson(PersonProfile(phone: phone), of: merchant, at: now)
        if confirmed {
            let number = try await vault.pseudonym(of: phone, merchant: merchant, at: now)
            try await vault.append(
                ConsentEvent(person: person, merchant: merchant, receivedAt: now, kind: .confirmed(number: number)),
                key: "stage/confirmed/\(person)", details: nil, at: now)
        }
        // The offer engine grants nothing in a first contact.
        try await vault.recordContact(
            ContactAttempt(
                at: now - .seconds(2 * 86_400), channel: .sms, purpose: .cartRecovery, cart: Self.cart(1)),
            with: person, of: merchant, key: "stage/earlier/\(person)")
    }
}
