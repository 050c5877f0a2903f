package import Commerce
package import Compliance

/// The append-only ledger of consents.
package protocol ConsentStore: Sendable {
    /// Adds an entry; the same key a second time adds nothing. `details` is what else proves it (signature, address, page), sealed.
    ///
    /// - Returns: False when the key was there before.
    @discardableResult
    func append(_ event: ConsentEvent, key: String, details: [UInt8]?, at now: WallTime) async throws -> Bool

    /// All entries of a person with a merchant in the order of their receipt.
    func consentEvents(of person: PersonID, merchant: MerchantID, at now: WallTime) async throws -> [ConsentEvent]

    /// The pseudonym under which ledgers and decisions know a number.
    func pseudonym(of phone: E164, merchant: MerchantID, at now: WallTime) async throws -> NumberPseudonym
}
