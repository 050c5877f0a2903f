import Commerce
import Compliance
import Vault

extension Sample {
    /// Rules that are open all day in Florida, with the product's caps: one call a day, two a cart, twelve hours between.
    ///
    /// - Parameter holdout: the share of people who are held out.
    static func terms(holdout: Percentage = .whole(0)) throws -> ContactTerms {
        guard let day = OpenSpan(TimeOfDay(hour: 0, minute: 0) ?? .endOfDay, .endOfDay),
            let review = CivilDate(year: 2099, month: 1, day: 1),
            let since = CivilDate(year: 2020, month: 1, day: 1)
        else { throw Broken() }
        let hours = WeeklyHours(
            monday: [day], tuesday: [day], wednesday: [day], thursday: [day], friday: [day], saturday: [day],
            sunday: [day])
        let channels = ChannelHours(voiceAI: hours, sms: hours)
        let rules = CallingRules(
            reviewBy: review,
            productFloor: ProductFloor(
                hours: channels,
                frequency: [
                    FrequencyCap(max: 1, period: .rolling(.seconds(24 * 3600)), channels: [.voiceAI]),
                    FrequencyCap(max: 2, period: .cart, channels: [.voiceAI]),
                ], leastGap: .seconds(12 * 3600)),
            federalHours: hours,
            jurisdictions: [
                "US-FL": JurisdictionRules(
                    name: "Florida", isEnabled: true, hours: channels, holidays: .open, frequency: [],
                    voiceMode: .writtenConsent)
            ])
        return ContactTerms(
            rulebook: try Rulebook(
                rules: rules, version: "2b77", approvedBy: "counsel_approval_12",
                areaCodes: AreaCodes(
                    codes: ["813": AreaCode(country: "US", subdivision: "FL", zones: ["America/New_York"])],
                    nonGeographic: []),
                postalZones: PostalZones(
                    areas: ["336": PostalZones.Area(states: ["FL"], zones: ["America/New_York"])], exceptions: [:],
                    military: ["090"]),
                holidays: Holidays(years: Array(2026...2032), dates: [:]), zones: try .shipped()),
            merchant: MerchantFacts(
                id: merchant, legalName: legalName, isEnabled: true,
                nationalRegistry: .exempt(reason: "consent"), reassignedNumbers: .exempt(reason: "consent"),
                registrations: [
                    "US": RegistrationEvidence(ground: .exempt("made up"), by: "Counsel", on: since)
                ], holdout: holdout),
            isKillSwitchOn: false, registries: NoRegistries(), cartLifetime: .seconds(48 * 3600))
    }
}
