/// Why a gate stays shut; the raw values are stable and stand in decision records.
package enum BlockReason: String, Hashable, Sendable, Codable, CaseIterable {
    case killSwitch = "kill_switch"
    /// A state or country that somebody has closed for the time being (HRS-11).
    case regionClosed = "region_closed"
    case tenantDisabled = "tenant_disabled"
    /// The number that texts come from has no registration on record (SMS-5).
    case textsNotRegistered = "texts_not_registered"
    /// The text's wording is not the one that was registered with its number (SMS-5).
    case textNotAsRegistered = "text_not_as_registered"
    case rulesInvalid = "rules_invalid"
    case noCart = "no_cart"
    case cartCompleted = "cart_completed"
    case cartExpired = "cart_expired"
    /// The cart holds goods that are not sold by calls or texts, whoever asks (AGE-5).
    case restrictedGoods = "restricted_goods"
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
    /// The zone data is older than Canada's law on clocks (HRS-9).
    case zoneDataTooOld = "zone_data_too_old"
    case nonGeographicNumber = "non_geographic_number"
    /// The look-up says that the line is no consumer's, or not one that takes this (DIA-8).
    case lineTypeNotAllowed = "line_type_not_allowed"
    /// Look-ups are wanted, and there is none of this number (DIA-8).
    case lineTypeUnknown = "line_type_unknown"
    case registryNotConfigured = "registry_not_configured"
    /// The registry's file is missing or is none (LST-7).
    case registryUnreadable = "registry_unreadable"
    /// A list older than 31 days (LST-1), or an answer older than 30 (LST-4).
    case registryStale = "registry_stale"
    /// The list holds nothing on numbers of this area code.
    case registryNotCovered = "registry_not_covered"
    /// Listed, and no signed consent that names the seller stands (LST-2).
    case listedWithoutConsent = "listed_without_consent"
    /// Somebody else has the number since the consent (LST-4).
    case numberReassigned = "number_reassigned"
    /// The database was not asked about this number, or not about this consent's date, or knows nothing (LST-4).
    case reassignmentUnknown = "reassignment_unknown"
    case legalReview = "legal_review"
    case writtenAgreementRequired = "written_agreement_required"
    case expressConsentRequired = "express_consent_required"
    /// Neither a registration nor a note why none is needed (REG-1).
    case registrationMissing = "registration_missing"
    /// One that does not hold on this day.
    case registrationExpired = "registration_expired"
    case holiday
    /// The table of holidays does not reach this year.
    case holidaysUnknown = "holidays_unknown"
    case outsideHours = "outside_hours"
    case capReached = "cap_reached"
    /// Less than the least gap since the last contact.
    case tooSoon = "too_soon"
    /// Too many answered calls of 30 days had nobody speak in time (DIA-2).
    case abandonedTooOften = "abandoned_too_often"
    /// This one text was sent already.
    case alreadySent = "already_sent"
    /// As many questions of this person were answered today as are answered in a day.
    case answeredOften = "answered_often"
    /// More than 48 hours after the cart was left (SMS-1).
    case after48Hours = "after_48_hours"
    /// The one reminder text of this cart was sent (SMS-1).
    case reminderSent = "reminder_sent"
    /// Too many calls from this number were refused as unwanted (DIA-7).
    case callsRefused = "calls_refused"
    /// Too many people hung up within seconds on calls from this number (DIA-7).
    case callsTooShort = "calls_too_short"
    /// As many contacts in 24 hours as the merchant allows, or as many calls as one number may make.
    case dailyLimitReached = "daily_limit_reached"
    /// One of those whom the merchant leaves alone, to see what its contacts bring (ATT-2).
    case heldOut = "held_out"
}
