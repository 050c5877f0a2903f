/// Why a gate stays shut; the raw values are stable and stand in decision records.
package enum BlockReason: String, Hashable, Sendable, Codable, CaseIterable {
    case killSwitch = "kill_switch"
    case tenantDisabled = "tenant_disabled"
    /// The number that texts come from has no registration on record (SMS-5).
    case textsNotRegistered = "texts_not_registered"
    case rulesInvalid = "rules_invalid"
    case noCart = "no_cart"
    case cartCompleted = "cart_completed"
    case cartExpired = "cart_expired"
    case suppressed
    /// A confirmation of a stop was asked for where there is no stop, or after five minutes (REV-7).
    case noRecentStop = "no_recent_stop"
    case restricted
    case erased
    case noConsentVoiceAI = "no_consent_voice_ai"
    case noConsentSMS = "no_consent_sms"
    case consentUnproven = "unproven"
    case consentInvalid = "consent_invalid"
    case consentRevoked = "consent_revoked"
    case consentExpired = "consent_expired"
    /// The consent names another seller (CON-3).
    case consentOtherSeller = "consent_other_seller"
    /// The consent was given for another number.
    case consentOtherNumber = "consent_other_number"
    case notConfirmed = "not_confirmed"
    case ageNotAttested = "age_not_attested"
    case minor
    case countryNotEnabled = "country_not_enabled"
    case unknownJurisdiction = "unknown_jurisdiction"
    case unknownTimeZone = "unknown_time_zone"
    case nonGeographicNumber = "non_geographic_number"
    case registryNotConfigured = "registry_not_configured"
    case legalReview = "legal_review"
    case writtenAgreementRequired = "written_agreement_required"
    case expressConsentRequired = "express_consent_required"
    case holiday
    /// The table of holidays does not reach this year.
    case holidaysUnknown = "holidays_unknown"
    case outsideHours = "outside_hours"
    case capReached = "cap_reached"
    /// Less than the least gap since the last contact.
    case tooSoon = "too_soon"
    /// This one text was sent already.
    case alreadySent = "already_sent"
    /// More than 48 hours after the cart was left (SMS-1).
    case after48Hours = "after_48_hours"
    /// The one reminder text of this cart was sent (SMS-1).
    case reminderSent = "reminder_sent"
}
