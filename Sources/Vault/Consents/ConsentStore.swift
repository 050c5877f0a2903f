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

    /// The same as they are stored, with what proves them when there is a reason to open it, which is written down.
    func consentEntries(
        of person: PersonID, merchant: MerchantID, for reason: AccessReason?, at now: WallTime
    ) async throws -> [ConsentEntry]

    /// Where a person's consent on a channel stands, as a decision would see it.
    ///
    /// - Parameters:
    ///   - seller: the merchant's registered name.
    ///   - term: how long the merchant's consents last without contact.
    func consentState(
        of person: PersonID, on channel: Channel, of merchant: MerchantID, seller: String, term: RetentionPeriod,
        at now: WallTime
    ) async throws -> ConsentState

    /// Holds the whole ledger against the audit, which says what was written into it; run it beside `audit verify`.
    func verifyConsents(at now: WallTime) async throws -> ConsentLedgerReport

    /// The pseudonym under which ledgers and decisions know a number.
    func pseudonym(of phone: E164, merchant: MerchantID, at now: WallTime) async throws -> NumberPseudonym
}
