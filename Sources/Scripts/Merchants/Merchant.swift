package import Commerce
package import Compliance

/// A seller on whose behalf calls are made: who it is, what it may offer, how it words its texts.
package struct Merchant: Hashable, Sendable {
    package let id: MerchantID
    package let isEnabled: Bool
    /// The registered name: consents and openings name it (OPN-2).
    package let legalName: String
    /// The name that customers know.
    package let brand: String
    /// The name that the agent gives itself.
    package let agentName: String
    /// The number that calls come from.
    package let voiceNumber: E164
    /// The number that texts come from.
    package let textNumber: E164
    /// The number where the seller takes calls and do-not-call requests (OPN-8).
    package let callbackNumber: E164
    /// The name of the prompt script that it calls with.
    package let script: String
    /// Whether it keeps words and sound of its calls, and so announces it; off unless its file says so (REC-3, GD-15).
    package let isRecording: Bool
    /// How long a cart rests before it is worth a call.
    package let quietDelay: Duration
    /// How long a person rests whom a call did not reach, before one more; nil calls nobody twice.
    package let retryDelay: Duration?
    package let intakeSecret: SecretReference
    /// The shop's own address with Shopify, such as `example-home.myshopify.com`; nil when it is none of theirs.
    package let shopifyDomain: String?
    package let consentTexts: [ConsentText]
    /// What it sells, in its own words; nothing restricted (AGE-4, AGE-5).
    package let goods: [String]
    /// How long its consents last without contact (CON-7).
    package let consentTerm: RetentionPeriod
    /// What its hosted forms show; nil when it has none.
    package let forms: ConsentForms?
    /// How the carriers know the number that texts come from; nil sends no text (SMS-5).
    package let textRegistration: TextRegistration?
    /// What was shown to the carriers of each text when the number was registered; a text without one is not sent (SMS-5).
    package let registeredSamples: [MessageTemplateName: RegisteredSample]
    /// Whether the carrier's messaging profile answers HELP and INFO by itself.
    package let doesCarrierAnswerHelp: Bool
    /// The domains that links in its texts may be on (SMS-7).
    package let linkDomains: [String]
    /// What only the merchant knows of how data about people is handled.
    package let privacy: PrivacyFacts
    /// Where the shop is told of stops; nil tells it nothing.
    package let stopNotices: StopNoticeAddress?
    package let offers: OfferPolicy
    /// The merchant's own windows; nil adds none to those of the law and the product.
    package let callHours: WeeklyHours?
    package let textHours: WeeklyHours?
    package let nationalRegistry: RegistryMode
    /// States' own lists; `US` stands for every state that is not named (LST-3).
    package let stateRegistries: [JurisdictionCode: RegistryMode]
    package let reassignedNumbers: RegistryMode
    /// Look-ups of the kind of line; nil does without (DIA-8).
    package let lineTypes: RegistryMode?
    /// Why it may sell to the people of a state; `US` stands for every state that is not named (REG-1).
    package let registrations: [JurisdictionCode: RegistrationEvidence]
    package let counselApprovals: [JurisdictionCode: CounselApproval]
    package let dailyLimits: DailyLimits
    /// The share of people who are never contacted, so that it shows what contacts bring (ATT-2).
    package let holdout: Percentage
    /// What contacts cost it, as far as it says so (ATT-3).
    package let costs: ContactCosts
    /// One for each ``MessageTemplateName``.
    package let messages: [MessageTemplate]
    /// How long it keeps what is kept for it.
    package let retention: RetentionSchedule

    /// What a decision needs to know of the merchant.
    package var facts: MerchantFacts {
        MerchantFacts(
            id: id, legalName: legalName, isEnabled: isEnabled, callHours: callHours, textHours: textHours,
            nationalRegistry: nationalRegistry, stateRegistries: stateRegistries, reassignedNumbers: reassignedNumbers,
            lineTypes: lineTypes, counselApprovals: counselApprovals, registrations: registrations,
            dailyLimits: dailyLimits, consentTerm: consentTerm, areTextsRegistered: textRegistration != nil,
            holdout: holdout, changedTexts: changedTexts.flatMap(\.purposes))
    }

    /// The texts whose wording is not the one that was registered with the number, the first first; none where nothing was registered.
    package var changedTexts: [MessageTemplateName] {
        guard textRegistration != nil else { return [] }
        return messages.filter { message in
            let wording = message.wording(brand: brand, legalName: legalName)
            return registeredSamples[message.name]?.shows(wording) != true
        }.map(\.name)
    }

    /// A consent text by its identifier; nil if the merchant has none of that name, and then the consent proves nothing.
    package func consentText(_ id: String) -> ConsentText? {
        consentTexts.first { $0.id == id }
    }

    /// The wording of a message.
    package func message(_ name: MessageTemplateName) -> MessageTemplate {
        guard let message = messages.first(where: { $0.name == name }) else {
            preconditionFailure("a checked merchant has no text \(name.rawValue)")
        }
        return message
    }
}
