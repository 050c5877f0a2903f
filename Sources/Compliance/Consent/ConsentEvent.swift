package import Commerce

/// One entry of the append-only consent ledger; entries are never edited (facts §3.1).
package struct ConsentEvent: Hashable, Sendable, Codable {
    /// What happened.
    package enum Kind: Hashable, Sendable, Codable {
        /// The person agreed, on this evidence, for this number.
        case granted(ConsentScope, ConsentEvidence, number: NumberPseudonym)
        /// The person answered from the number itself, which proves that it is theirs (CON-6).
        case confirmed(number: NumberPseudonym)
        /// The person withdrew: everything, on every channel, whatever was named (REV-8).
        case revoked(SuppressionReason)
        /// A consent ran out, or a newer one took its place.
        case expired(ConsentScope)
        /// A consent from elsewhere without text, time or source: kept, never callable (CON-8).
        case importedUnproven(ConsentScope)
    }

    package let person: PersonID
    package let merchant: MerchantID
    /// When the house learned of it; the order of the ledger.
    package let receivedAt: WallTime
    package let kind: Kind

    package init(person: PersonID, merchant: MerchantID, receivedAt: WallTime, kind: Kind) {
        self.person = person
        self.merchant = merchant
        self.receivedAt = receivedAt
        self.kind = kind
    }

    private enum CodingKeys: String, CodingKey {
        case person
        case merchant
        case receivedAt = "received_at"
        case kind
    }
}
