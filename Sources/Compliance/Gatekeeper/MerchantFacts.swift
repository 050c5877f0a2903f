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
    /// States' own lists, by state; `US` stands for every state that is not named (LST-3).
    package let stateRegistries: [JurisdictionCode: RegistryMode]
    package let reassignedNumbers: RegistryMode
    /// Look-ups of the kind of line; nil does without, and the decision says so (DIA-8).
    package let lineTypes: RegistryMode?
    /// Jurisdictions in mode `legal_review` that the merchant's counsel approved.
    package let counselApprovals: [JurisdictionCode: CounselApproval]
    /// Why the merchant may sell to the people of a jurisdiction; `US` stands for every state that is not named (REG-1).
    package let registrations: [JurisdictionCode: RegistrationEvidence]
    package let dailyLimits: DailyLimits
    /// How long its consents last without contact; never longer than the house's (CON-7).
    package let consentTerm: RetentionPeriod
    /// Whether the carriers know the number that texts come from (SMS-5).
    package let areTextsRegistered: Bool
    /// The share of people who are never contacted (ATT-2).
    package let holdout: Percentage
    /// What texts are not sent for, because their wording is not the one that was registered with the number (SMS-5).
    package let changedTexts: [ContactPurpose]

    package init(
        id: MerchantID, legalName: String, isEnabled: Bool, callHours: WeeklyHours? = nil,
        textHours: WeeklyHours? = nil, nationalRegistry: RegistryMode,
        stateRegistries: [JurisdictionCode: RegistryMode] = [:], reassignedNumbers: RegistryMode,
        lineTypes: RegistryMode? = nil, counselApprovals: [JurisdictionCode: CounselApproval] = [:],
        registrations: [JurisdictionCode: RegistrationEvidence], dailyLimits: DailyLimits = DailyLimits(),
        consentTerm: RetentionPeriod = ConsentLedger.longestTerm, areTextsRegistered: Bool = true,
        holdout: Percentage = .whole(0), changedTexts: [ContactPurpose] = []
    ) {
        self.id = id
        self.legalName = legalName
        self.isEnabled = isEnabled
        self.callHours = callHours
        self.textHours = textHours
        self.nationalRegistry = nationalRegistry
        self.stateRegistries = stateRegistries
        self.reassignedNumbers = reassignedNumbers
        self.lineTypes = lineTypes
        self.counselApprovals = counselApprovals
        self.registrations = registrations
        self.dailyLimits = dailyLimits
        self.consentTerm = consentTerm
        self.areTextsRegistered = areTextsRegistered
        self.holdout = holdout
        self.changedTexts = changedTexts
    }

    func hours(for channel: Channel) -> WeeklyHours? {
        switch channel {
        case .voiceAI: callHours
        case .sms: textHours
        }
    }

    /// How the merchant deals with a state's own list (LST-3).
    ///
    /// Where nothing is said of it, a consent that exempts from the national list exempts from the state's too.
    func stateRegistry(of code: JurisdictionCode) -> RegistryMode {
        if let mode = stateRegistries[code] ?? stateRegistries[.unitedStates] { return mode }
        switch nationalRegistry {
        case .exempt: return nationalRegistry
        case .file, .notConfigured: return .notConfigured
        }
    }

    /// Why the merchant may sell to the people of a jurisdiction (REG-1).
    /// - Parameter asksForOwn: whether the jurisdiction registers sellers, so that a note on the whole country does not do.
    func registration(in code: JurisdictionCode, asksForOwn: Bool) -> RegistrationEvidence? {
        if let own = registrations[code] { return own }
        return asksForOwn || !code.isInUnitedStates ? nil : registrations[.unitedStates]
    }
}
