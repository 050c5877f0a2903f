import Commerce
import Testing

@testable import Compliance

/// One fact gone bad, and what the gatekeeper must say to it.
struct SpoiledFact: Sendable, CustomTestStringConvertible {
    let name: String
    let gate: GateID
    let reason: BlockReason
    let channel: Channel
    let areaCode: String
    let spoil: @Sendable (inout ContactFacts) -> Void

    init(
        _ name: String, _ gate: GateID, _ reason: BlockReason, channel: Channel = .voiceAI, areaCode: String = "813",
        _ spoil: @escaping @Sendable (inout ContactFacts) -> Void = { _ in }
    ) {
        self.name = name
        self.gate = gate
        self.reason = reason
        self.channel = channel
        self.areaCode = areaCode
        self.spoil = spoil
    }

    var testDescription: String { name }

    static let all = standing + consents + places + times

    private static let standing: [SpoiledFact] = [
        .init("kill switch", .killSwitch, .killSwitch) { $0.isKillSwitchOn = true },
        .init("region closed", .killSwitch, .regionClosed) { $0.closedRegions = ["US-FL"] },
        .init("merchant off", .tenantEnabled, .tenantDisabled) {
            $0.merchant = ContactFixtures.merchant(enabled: false)
        },
        .init("no cart", .cartStillOpen, .noCart) { $0.cart = nil },
        .init("another cart", .cartStillOpen, .noCart) { $0.cart = cart("cart_9", .open, $0.now) },
        .init("bought", .cartStillOpen, .cartCompleted) { $0.cart = cart("cart_1", .completed, $0.now) },
        .init("expired", .cartStillOpen, .cartExpired) { $0.cart = cart("cart_1", .expired, $0.now) },
        .init("too old", .cartStillOpen, .cartExpired) { $0.cart = cart("cart_1", .open, $0.now - .seconds(86_400)) },
        .init("suppressed", .personSuppressed, .suppressed) {
            $0.suppression = ContactFixtures.suppression(ago: .seconds(86_400))
        },
        .init("restricted", .restrictedOrErased, .restricted) { $0.isRestricted = true },
        .init("erased", .restrictedOrErased, .erased) { $0.isErased = true },
        .init("age unknown", .age, .ageNotAttested) { $0.age = .unknown },
        .init("minor", .age, .minor) { $0.age = .minor },
    ]

    private static let consents: [SpoiledFact] = [
        .init("no consent to calls", .consentVoiceAI, .noConsentVoiceAI) { $0.consent = .absent },
        .init("no consent to texts", .consentSMS, .noConsentSMS, channel: .sms) { $0.consent = .absent },
        // CON-1: an SMS opt-in is no consent to an artificial voice.
        .init("consent to texts only", .consentVoiceAI, .noConsentVoiceAI) {
            $0.consent = ContactFixtures.consent(.sms)
        },
        .init("unproven", .consentVoiceAI, .consentUnproven) { $0.consent = .unproven },
        .init("element missing", .consentVoiceAI, .consentInvalid) { $0.consent = .invalid(missing: [.signature]) },
        .init("revoked", .consentVoiceAI, .consentRevoked) { $0.consent = .revoked(at: $0.now) },
        .init("expired consent", .consentVoiceAI, .consentExpired) { $0.consent = .expired(at: $0.now) },
        .init("ran out now", .consentVoiceAI, .consentExpired) {
            $0.consent = ContactFixtures.consent(until: ContactFixtures.now)
        },
        .init("from the future", .consentVoiceAI, .consentExpired) {
            $0.consent = ContactFixtures.consent(from: ContactFixtures.now + .seconds(1))
        },
        // CON-3.
        .init("another seller", .consentVoiceAI, .consentOtherSeller) {
            $0.consent = ContactFixtures.consent(seller: "Example Garden LLC")
        },
        .init("another number", .consentVoiceAI, .consentOtherNumber) {
            $0.consent = ContactFixtures.consent(number: NumberPseudonym("hmac-2"))
        },
        // CON-6.
        .init("not confirmed", .confirmedNumber, .notConfirmed) {
            $0.consent = ContactFixtures.consent(confirmed: false)
        },
        .init("text not confirmed", .confirmedNumber, .notConfirmed, channel: .sms) {
            $0.consent = ContactFixtures.consent(.sms, confirmed: false)
        },
        .init("registry", .dncNational, .registryNotConfigured) {
            $0.merchant = ContactFixtures.merchant(national: .notConfigured)
        },
        .init("no reason", .dncNational, .registryNotConfigured) {
            $0.merchant = ContactFixtures.merchant(national: .exempt(reason: ""))
        },
        .init("a state's list", .dncState, .registryNotConfigured) {
            $0.merchant = ContactFixtures.merchant(states: ["US-FL": .notConfigured])
        },
        .init("reassigned", .reassignedNumber, .registryNotConfigured) {
            $0.merchant = ContactFixtures.merchant(reassigned: .notConfigured)
        },
    ]

    private static let places: [SpoiledFact] = [
        // HRS-7.
        .init("Jamaica", .countryEnabled, .countryNotEnabled, areaCode: "876"),
        .init("Canada", .countryEnabled, .countryNotEnabled, areaCode: "604"),
        .init("unknown area code", .countryEnabled, .unknownTimeZone, areaCode: "211"),
        .init("ships to Canada", .countryEnabled, .countryNotEnabled) {
            $0.places = [PlaceEvidence(source: .shipping, jurisdiction: "CA")]
        },
        .init("ships to nowhere", .countryEnabled, .unknownJurisdiction) {
            $0.places = [PlaceEvidence(source: .shipping, jurisdiction: "US-AA")]
        },
        .init("toll-free", .numberType, .nonGeographicNumber, areaCode: "800"),
        .init("premium", .numberType, .nonGeographicNumber, areaCode: "900"),
        .init("Washington", .jurisdictionMode, .legalReview, areaCode: "206"),
        .init("bills in New Jersey", .jurisdictionMode, .legalReview) {
            $0.places.append(PlaceEvidence(source: .billing, jurisdiction: "US-NJ"))
        },
        .init("California", .jurisdictionMode, .writtenAgreementRequired, areaCode: "213"),
        // HRS-7.
        .init("ships to the forces", .countryEnabled, .unknownTimeZone) {
            $0.places = [PlaceEvidence(source: .shipping, jurisdiction: "US-FL", postalCode: "09012")]
        },
        .init("no such postal code", .countryEnabled, .unknownTimeZone) {
            $0.places = [PlaceEvidence(source: .shipping, jurisdiction: "US-FL", postalCode: "3360")]
        },
        .init("no registration", .registrationEvidence, .registrationMissing) {
            $0.merchant = ContactFixtures.merchant(registrations: [:])
        },
        .init("unknown zone", .holiday, .unknownTimeZone) {
            $0.places.append(PlaceEvidence(source: .stated, jurisdiction: nil, zones: ["Europe/Paris"]))
        },
    ]

    private static let times: [SpoiledFact] = [
        .init("Thanksgiving", .holiday, .holiday) { $0.move(toUTC: 1_795_708_800) },
        .init("years ahead", .rulesFileValid, .rulesInvalid) { $0.move(toUTC: 1_900_000_000) },
        .init("night", .hours, .outsideHours) { $0.move(toUTC: 1_795_431_600) },
        .init("called 11 hours ago", .frequency, .tooSoon) {
            $0.attempts = [ContactFixtures.attempt(ago: .seconds(11 * 3600))]
        },
        .init("called 23 hours ago", .frequency, .capReached) {
            $0.attempts = [ContactFixtures.attempt(ago: .seconds(23 * 3600))]
        },
        .init("two calls about the cart", .frequency, .capReached) {
            $0.attempts = [
                ContactFixtures.attempt(ago: .seconds(25 * 3600), cart: "cart_1"),
                ContactFixtures.attempt(ago: .seconds(50 * 3600), cart: "cart_1"),
            ]
        },
        .init("abandoned calls", .abandonRate, .abandonedTooOften) {
            $0.abandonment = AbandonmentTally(answered: 100, abandoned: 3)
        },
        .init("limit reached", .budgetAndCapacity, .dailyLimitReached) { $0.dailyRoom = .fullSince($0.now) },
        .init("text limit reached", .budgetAndCapacity, .dailyLimitReached, channel: .sms) {
            $0.dailyRoom = .fullSince($0.now)
        },
        // ATT-2: the fixtures' person has drawn lot 1,000.
        .init("held out", .holdout, .heldOut) {
            $0.merchant = ContactFixtures.merchant(holdout: Percentage(basisPoints: 1_001))
        },
        .init("held out from texts", .holdout, .heldOut, channel: .sms) {
            $0.merchant = ContactFixtures.merchant(holdout: Percentage(basisPoints: 1_001))
        },
        .init("calls refused", .budgetAndCapacity, .callsRefused) {
            $0.callingNumber = NumberHealth(dialed: 20, refused: 2, answered: 0, short: 0)
        },
        .init("calls too short", .budgetAndCapacity, .callsTooShort) {
            $0.callingNumber = NumberHealth(dialed: 20, refused: 0, answered: 20, short: 10)
        },
        .init("number stopped", .budgetAndCapacity, .callsRefused) {
            $0.callingNumber = NumberHealth(dialed: 0, refused: 0, answered: 0, short: 0, stopped: .refused)
        },
        .init("reminder sent", .sms48hOneMessage, .reminderSent, channel: .sms) {
            $0.attempts = [ContactFixtures.attempt(ago: .seconds(13 * 3600), channel: .sms, cart: "cart_1")]
        },
        .init("after 48 hours", .sms48hOneMessage, .after48Hours, channel: .sms) {
            $0.cart = CartFacts(
                id: "cart_1", state: .open, abandonedAt: $0.now - .seconds(48 * 3600 + 1),
                expiresAt: $0.now + .seconds(86_400))
        },
    ]

    private static func cart(_ id: CartID, _ state: CartState, _ now: WallTime) -> CartFacts {
        CartFacts(id: id, state: state, abandonedAt: now - .seconds(3600), expiresAt: now + .seconds(3600))
    }
}

extension ContactFacts {
    /// Another moment, with cart and consent still in order.
    mutating func move(toUTC seconds: Int64) {
        let others = self
        self = ContactFixtures.facts(at: WallTime(secondsSince1970: seconds))
        isKillSwitchOn = others.isKillSwitchOn
        suppression = others.suppression
        isRestricted = others.isRestricted
        isErased = others.isErased
        places = others.places
        merchant = others.merchant
    }
}
