package import Commerce

/// Where a consent stands at a moment: the fold of its ledger.
package enum ConsentState: Hashable, Sendable, Codable {
    /// Nothing on record.
    case absent
    /// Imported without evidence (CON-8).
    case unproven
    /// Given, but without these elements (CON-2).
    case invalid(missing: [ConsentElement])
    case standing(StandingConsent)
    case revoked(at: WallTime)
    case expired(at: WallTime)
}

/// A consent that stands.
package struct StandingConsent: Hashable, Sendable, Codable {
    package let scope: ConsentScope
    /// The number it was given for; it serves no other.
    package let number: NumberPseudonym
    package let textID: String
    package let capturedAt: WallTime
    package let expiresAt: WallTime
    package let isTwoSidedAgreement: Bool
    /// When the person confirmed the number by text; nil while they have not (CON-6).
    package let confirmedAt: WallTime?

    package init(
        scope: ConsentScope, number: NumberPseudonym, textID: String, capturedAt: WallTime, expiresAt: WallTime,
        isTwoSidedAgreement: Bool, confirmedAt: WallTime?
    ) {
        self.scope = scope
        self.number = number
        self.textID = textID
        self.capturedAt = capturedAt
        self.expiresAt = expiresAt
        self.isTwoSidedAgreement = isTwoSidedAgreement
        self.confirmedAt = confirmedAt
    }

    private enum CodingKeys: String, CodingKey {
        case scope
        case number
        case textID = "text_id"
        case capturedAt = "captured_at"
        case expiresAt = "expires_at"
        case isTwoSidedAgreement = "two_sided_agreement"
        case confirmedAt = "confirmed_at"
    }
}
