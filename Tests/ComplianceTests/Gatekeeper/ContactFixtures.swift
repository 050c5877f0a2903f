import Commerce
import Foundation

@testable import Compliance

/// A person in Tampa who may be called: every fact is good until a test spoils it.
enum ContactFixtures {
    /// Monday 2026-11-23, 16:00 UTC: 11:00 in Tampa, 8:00 in Los Angeles.
    static let now = WallTime(secondsSince1970: 1_795_449_600)
    static let pseudonym = NumberPseudonym("hmac-1")
    static let seller = "Example Home LLC"

    /// The rules, area codes and holidays that ship, with the zones that ship.
    static let rulebook = Result { try rulebook(approvedBy: "counsel_1") }

    static func rulebook(approvedBy: String?) throws -> Rulebook {
        try Rulebook(
            rules: read("calling-rules"), version: "2b77", approvedBy: approvedBy, areaCodes: read("nanp-timezones"),
            postalZones: read("us-zip3-timezones"), holidays: read("us-state-holidays"), zones: ZoneTable.shipped())
    }

    /// The same rules under a later review, for days beyond that of the file that ships.
    static let laterRulebook = Result {
        let text = String(decoding: try bytes(of: "calling-rules"), as: UTF8.self)
        let later = text.replacing("\"review_by\": \"2027-02-22\"", with: "\"review_by\": \"2028-12-31\"")
        let book = try rulebook.get()
        return try Rulebook(
            rules: JSONDecoder().decode(CallingRules.self, from: Data(later.utf8)), version: "2b78",
            approvedBy: "counsel_1", areaCodes: book.areaCodes, postalZones: book.postalZones,
            holidays: book.holidays, zones: book.zones)
    }

    /// A note why no registration is needed, for the whole country and for each state that registers sellers.
    static let registrations: [JurisdictionCode: RegistrationEvidence] = {
        let note = RegistrationEvidence(ground: .exempt("existing customers"), by: "Counsel", on: date(2026, 10, 1))
        return Dictionary(
            uniqueKeysWithValues: ["US", "US-AZ", "US-FL", "US-PA", "US-RI", "US-TX", "US-UT"].map {
                (JurisdictionCode($0), note)
            })
    }()

    static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day) ?? CivilDate(daysSince1970: 0)
    }

    static func read<Table: Decodable>(_ name: String) throws -> Table {
        try JSONDecoder().decode(Table.self, from: bytes(of: name))
    }

    static func bytes(of name: String) throws -> Data {
        let resources = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../Sources/Scripts/Resources/\(name).json")
        return try Data(contentsOf: resources)
    }

    static func number(_ areaCode: String) throws -> E164 {
        guard let number = E164("+1\(areaCode)5550142") else { throw BadNumber() }
        return number
    }

    struct BadNumber: Error {}

    static func request(
        _ channel: Channel = .voiceAI, areaCode: String = "813", purpose: ContactPurpose = .cartRecovery,
        call: CallID? = "call_1"
    ) throws -> ContactRequest {
        ContactRequest(
            decision: "dec_1", merchant: "mrc_1", person: "per_1", number: try number(areaCode), channel: channel,
            purpose: purpose, cart: "cart_1", call: call)
    }

    static func consent(
        _ channel: Channel = .voiceAI, seller: String = seller, number: NumberPseudonym = pseudonym,
        isTwoSided: Bool = false, confirmed: Bool = true, from: WallTime = now - .seconds(86_400),
        until: WallTime = now + .seconds(30 * 86_400)
    ) -> ConsentState {
        .standing(
            StandingConsent(
                scope: ConsentScope(person: "per_1", channel: channel, seller: seller), number: number, textID: "ctv-1",
                capturedAt: from, expiresAt: until, isTwoSidedAgreement: isTwoSided,
                confirmedAt: confirmed ? from + .seconds(60) : nil))
    }

    static func merchant(
        enabled: Bool = true, callHours: WeeklyHours? = nil, national: RegistryMode = .exempt(reason: "consent"),
        states: [JurisdictionCode: RegistryMode] = [:], reassigned: RegistryMode = .exempt(reason: "consent"),
        lines: RegistryMode? = nil, approvals: [JurisdictionCode: String] = [:],
        registrations: [JurisdictionCode: RegistrationEvidence] = registrations, holdout: Percentage = .whole(0)
    ) -> MerchantFacts {
        MerchantFacts(
            id: "mrc_1", legalName: seller, isEnabled: enabled, callHours: callHours, nationalRegistry: national,
            stateRegistries: states, reassignedNumbers: reassigned, lineTypes: lines,
            counselApprovals: approvals.mapValues { CounselApproval(id: $0, by: "Counsel", on: date(2026, 10, 1)) },
            registrations: registrations, holdout: holdout)
    }

    static func facts(_ channel: Channel = .voiceAI, at moment: WallTime = now) -> ContactFacts {
        ContactFacts(
            now: moment, isKillSwitchOn: false, closedRegions: [], merchant: merchant(),
            cart: CartFacts(
                id: "cart_1", state: .open, abandonedAt: moment - .seconds(3600),
                expiresAt: moment + .seconds(10 * 86_400)),
            suppression: nil, isRestricted: false, isErased: false,
            consent: consent(channel, from: moment - .seconds(86_400), until: moment + .seconds(30 * 86_400)),
            number: pseudonym, age: .adult,
            places: [PlaceEvidence(source: .shipping, jurisdiction: "US-FL")], attempts: [], registries: .none,
            abandonment: AbandonmentTally(answered: 0, abandoned: 0), callingNumber: .unused,
            dailyRoom: .unlimited, draw: HoldoutDraw(hash: [0, 0, 0, 0, 0, 0, 0x03, 0xE8]))
    }

    static func attempt(
        ago: Duration, channel: Channel = .voiceAI, purpose: ContactPurpose = .cartRecovery, cart: CartID = "cart_0",
        call: CallID? = nil
    ) -> ContactAttempt {
        ContactAttempt(at: now - ago, channel: channel, purpose: purpose, cart: cart, call: call)
    }

    static func suppression(ago: Duration) -> SuppressionEntry {
        SuppressionEntry(merchant: "mrc_1", number: pseudonym, reason: .voicePhrase, at: now - ago)
    }

    /// A moment given as UTC, `2026-11-23T16:00:00Z`.
    static func moment(_ text: String) throws -> WallTime {
        let date = try Date(text, strategy: .iso8601)
        return WallTime(secondsSince1970: Int64(date.timeIntervalSince1970))
    }

    static func decide(_ facts: ContactFacts, _ request: ContactRequest) throws -> ContactDecisionRecord {
        let decision = Gatekeeper(rulebook: try rulebook.get()).decide(facts, for: request)
        return decision.record
    }

    /// One passage through the gates, to ask a single one.
    static func run(_ facts: ContactFacts, _ request: ContactRequest) throws -> GateRun {
        let book = try rulebook.get()
        return GateRun(
            rulebook: book, facts: facts, request: request,
            whereabouts: Whereabouts(of: request.number, evidence: facts.places, rulebook: book))
    }
}
