package import Commerce

/// The facts behind a decision, as far as they may be kept: no number, no address.
package struct DecisionInputs: Hashable, Sendable, Codable {
    package let rules: RulesVersion
    package let zoneDataVersion: String
    /// The three digits of the area code; nil outside the North American plan.
    package let areaCode: String?
    package let places: [PlaceEvidence]
    /// Every zone the person may be in.
    package let zones: [String]
    /// Every jurisdiction whose rules were applied.
    package let jurisdictions: [JurisdictionCode]
    /// What each window said; empty when the gate was not reached.
    package let windows: [WindowFinding]
    /// The consent text that was shown; nil without a standing consent.
    package let consentTextID: String?
    package let consentCapturedAt: WallTime?
    package let numberConfirmedAt: WallTime?
    package let suppressedAt: WallTime?
    package let cartAbandonedAt: WallTime?
    /// How many contacts the caps were counted on.
    package let attemptsCounted: Int
    /// Who approved the rules; nil when nobody did.
    package let rulesApprovedBy: String?
    /// What the merchant's registries say of the number (LST-1, LST-2).
    package let registries: RegistryFindings?
    /// How the merchant's calls of 30 days went; nil for a text.
    package let abandonment: AbandonmentTally?
    /// The person's lot; nil when the merchant holds nobody out.
    package let holdout: HoldoutStanding?
    /// How the number that would have called stood; nil for a text (DIA-7).
    package let callingNumber: NumberHealth?

    package init(
        rules: RulesVersion, zoneDataVersion: String, areaCode: String?, places: [PlaceEvidence], zones: [String],
        jurisdictions: [JurisdictionCode], windows: [WindowFinding], consentTextID: String?,
        consentCapturedAt: WallTime?, numberConfirmedAt: WallTime?, suppressedAt: WallTime?,
        cartAbandonedAt: WallTime?, attemptsCounted: Int, rulesApprovedBy: String? = nil,
        registries: RegistryFindings? = nil, abandonment: AbandonmentTally? = nil,
        holdout: HoldoutStanding? = nil, callingNumber: NumberHealth? = nil
    ) {
        self.rules = rules
        self.zoneDataVersion = zoneDataVersion
        self.areaCode = areaCode
        self.places = places
        self.zones = zones
        self.jurisdictions = jurisdictions
        self.windows = windows
        self.consentTextID = consentTextID
        self.consentCapturedAt = consentCapturedAt
        self.numberConfirmedAt = numberConfirmedAt
        self.suppressedAt = suppressedAt
        self.cartAbandonedAt = cartAbandonedAt
        self.attemptsCounted = attemptsCounted
        self.rulesApprovedBy = rulesApprovedBy
        self.registries = registries
        self.abandonment = abandonment
        self.holdout = holdout
        self.callingNumber = callingNumber
    }

    private enum CodingKeys: String, CodingKey {
        case rules = "rules_file_sha256"
        case zoneDataVersion = "tzdata_version"
        case areaCode = "phone_npa"
        case places
        case zones = "candidate_zones"
        case jurisdictions
        case windows
        case consentTextID = "consent_text_id"
        case consentCapturedAt = "consent_captured_at"
        case numberConfirmedAt = "number_confirmed_at"
        case suppressedAt = "suppressed_at"
        case cartAbandonedAt = "cart_abandoned_at"
        case attemptsCounted = "attempts_counted"
        case rulesApprovedBy = "rules_approved_by"
        case registries
        case abandonment
        case holdout
        case callingNumber = "calling_number"
    }
}
