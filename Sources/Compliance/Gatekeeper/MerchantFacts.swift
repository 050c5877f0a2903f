package import Commerce

/// What a decision needs to know of the merchant.
package struct MerchantFacts: Hashable, Sendable {
    package let id: MerchantID
    /// The registered name, which consents must name (CON-3).
    package let legalName: String
    package let isEnabled: Bool
    /// The merchant's own windows for calls; nil adds none to those of the law and the product.
    package let callHours: WeeklyHours?
    /// The same for texts.
    package let textHours: WeeklyHours?
    package let nationalRegistry: RegistryMode
    package let reassignedNumbers: RegistryMode
    /// Jurisdictions in mode `legal_review` that the merchant's counsel approved, with the approval's identifier.
    package let counselApprovals: [JurisdictionCode: String]
    /// How long its consents last without contact; never longer than the house's (CON-7).
    package let consentTerm: RetentionPeriod
    /// Whether the carriers know the number that texts come from (SMS-5).
    package let areTextsRegistered: Bool

    package init(
        id: MerchantID, legalName: String, isEnabled: Bool, callHours: WeeklyHours? = nil,
        textHours: WeeklyHours? = nil, nationalRegistry: RegistryMode, reassignedNumbers: RegistryMode,
        counselApprovals: [JurisdictionCode: String] = [:], consentTerm: RetentionPeriod = ConsentLedger.longestTerm,
        areTextsRegistered: Bool = true
    ) {
        self.id = id
        self.legalName = legalName
        self.isEnabled = isEnabled
        self.callHours = callHours
        self.textHours = textHours
        self.nationalRegistry = nationalRegistry
        self.reassignedNumbers = reassignedNumbers
        self.counselApprovals = counselApprovals
        self.consentTerm = consentTerm
        self.areTextsRegistered = areTextsRegistered
    }

    func hours(for channel: Channel) -> WeeklyHours? {
        switch channel {
        case .voiceAI: callHours
        case .sms: textHours
        }
    }
}
