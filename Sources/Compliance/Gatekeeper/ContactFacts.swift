package import Commerce

/// Everything on record that a decision depends on, read in the transaction that writes the decision.
///
/// What does not change from contact to contact (rules, area codes, holidays, zones) is the ``Rulebook``.
package struct ContactFacts: Hashable, Sendable {
    package var now: WallTime
    /// Any switch that stops this contact: global, merchant, campaign, region or person (DIA-9).
    package var isKillSwitchOn: Bool
    /// States and countries that somebody has closed for the time being (HRS-11).
    package var closedRegions: [JurisdictionCode]
    package var merchant: MerchantFacts
    package var cart: CartFacts?
    /// The latest suppression of the number or person; nil for none.
    package var suppression: SuppressionEntry?
    package var isRestricted: Bool
    package var isErased: Bool
    /// The state of the consent for the channel asked about.
    package var consent: ConsentState
    /// The pseudonym of the number asked about.
    package var number: NumberPseudonym
    package var age: AgeAttestation
    /// Where the person may be, besides what the area code says.
    package var places: [PlaceEvidence]
    /// Contacts of the last 30 days, all about this cart, and every confirmation of a stop, by any brand of the merchant, in any order.
    package var attempts: [ContactAttempt]
    /// What the merchant's registries say of the number.
    package var registries: RegistryFindings
    /// How the merchant's calls of the last 30 days went.
    package var abandonment: AbandonmentTally
    /// How the number that would call stands; of no meaning to a text.
    package var callingNumber: NumberHealth
    /// How the daily limits of the channel stand: the merchant's, and for calls the number's.
    package var dailyRoom: DailyRoom
    /// The lot that the person has drawn with the merchant for this epoch.
    package var draw: HoldoutDraw

    package init(
        now: WallTime, isKillSwitchOn: Bool, closedRegions: [JurisdictionCode], merchant: MerchantFacts,
        cart: CartFacts?, suppression: SuppressionEntry?, isRestricted: Bool, isErased: Bool, consent: ConsentState,
        number: NumberPseudonym, age: AgeAttestation, places: [PlaceEvidence], attempts: [ContactAttempt],
        registries: RegistryFindings, abandonment: AbandonmentTally, callingNumber: NumberHealth,
        dailyRoom: DailyRoom, draw: HoldoutDraw
    ) {
        self.now = now
        self.isKillSwitchOn = isKillSwitchOn
        self.closedRegions = closedRegions
        self.merchant = merchant
        self.cart = cart
        self.suppression = suppression
        self.isRestricted = isRestricted
        self.isErased = isErased
        self.consent = consent
        self.number = number
        self.age = age
        self.places = places
        self.attempts = attempts
        self.registries = registries
        self.abandonment = abandonment
        self.callingNumber = callingNumber
        self.dailyRoom = dailyRoom
        self.draw = draw
    }
}
