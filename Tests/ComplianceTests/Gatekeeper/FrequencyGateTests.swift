import Commerce
import Controls
import Testing

@testable import Compliance

struct FrequencyGateTests {
    private typealias Fixtures = ContactFixtures

    private func reason(
        _ attempts: [ContactAttempt], channel: Channel = .voiceAI, areaCode: String = "813",
        purpose: ContactPurpose = .cartRecovery, call: CallID? = "call_1", suppression: SuppressionEntry? = nil,
        consent: ConsentState? = nil
    ) throws -> BlockReason? {
        var facts = Fixtures.facts(channel)
        facts.places = []
        facts.attempts = attempts
        facts.suppression = suppression
        if let consent { facts.consent = consent }
        let request = try Fixtures.request(channel, areaCode: areaCode, purpose: purpose, call: call)
        return try Fixtures.decide(facts, request).reason
    }

    private func hours(_ count: Int64) -> Duration { .seconds(count * 3600) }

    /// FRQ-3: the gap of twelve hours, across channels, to the millisecond.
    @Test(.controls("FRQ-3")) func twelveHoursLieBetweenContacts() throws {
        let text = { (ago: Duration) in [Fixtures.attempt(ago: ago, channel: .sms)] }
        #expect(try reason(text(hours(12) - .milliseconds(1))) == .tooSoon)
        #expect(try reason(text(hours(12))) == nil)
        #expect(try reason(text(.seconds(-5))) == .tooSoon)
    }

    /// HRS-8: whatever was said in a call, "not now" among it, it was the last contact of that day, from the first minute at which one may call.
    @Test(.controls("HRS-8"), arguments: [Channel.voiceAI, .sms])
    func aCallEndsThePersonsDay(channel: Channel) throws {
        let called = try Fixtures.moment("2026-11-23T14:00:00Z")
        for quarter in 1..<(15 * 4) {
            let now = called + .seconds(Int64(quarter) * 15 * 60)
            var facts = Fixtures.facts(channel, at: now)
            facts.attempts = [
                ContactAttempt(at: called, channel: .voiceAI, purpose: .cartRecovery, cart: "cart_0", call: "call_0")
            ]
            let record = try Fixtures.decide(facts, try Fixtures.request(channel))
            #expect(record.result == .block, "\(quarter)")
        }
    }

    /// FRQ-3: one call in any 24 hours.
    @Test(.controls("FRQ-3")) func oneCallADay() throws {
        #expect(try reason([Fixtures.attempt(ago: hours(24) - .milliseconds(1))]) == .capReached)
        #expect(try reason([Fixtures.attempt(ago: hours(24))]) == nil)
    }

    /// FRQ-3: two calls about a cart, however long ago; FRQ-5: a new cart does not reset the week.
    @Test(.controls("FRQ-3")) func twoCallsACartAndThreeContactsAWeek() throws {
        let aboutThisCart = [30, 200].map { Fixtures.attempt(ago: hours($0), cart: "cart_1") }
        #expect(try reason(Array(aboutThisCart.prefix(1))) == nil)
        #expect(try reason(aboutThisCart) == .capReached)
        let week = [30, 60, 90].map { Fixtures.attempt(ago: hours($0), cart: CartID("cart_\($0)")) }
        #expect(try reason(Array(week.prefix(2))) == nil)
        #expect(try reason(week) == .capReached)
        let older = [30, 60, 7 * 24].map { Fixtures.attempt(ago: hours($0), cart: CartID("cart_\($0)")) }
        #expect(try reason(older) == nil)
    }

    @Test(.controls("FRQ-3")) func sixContactsAMonth() throws {
        let month = [200, 250, 300, 350, 400, 450].map { Fixtures.attempt(ago: hours($0), cart: CartID("cart_\($0)")) }
        #expect(try reason(Array(month.prefix(5))) == nil)
        #expect(try reason(month) == .capReached)
    }

    /// SMS-1: one reminder a cart, at most 48 hours after it was left.
    @Test(.controls("SMS-1")) func oneReminderACart() throws {
        let sent = [Fixtures.attempt(ago: hours(13), channel: .sms, cart: "cart_1")]
        #expect(try reason(sent, channel: .sms) == .reminderSent)
    }

    /// FRQ-5: within 48 hours of the last text or call a new cart is counted as the old one.
    @Test(.controls("FRQ-5")) func aNewCartWithinTwoDaysBeginsNoNewCount() throws {
        let text = { (ago: Int64) in [Fixtures.attempt(ago: hours(ago), channel: .sms)] }
        #expect(try reason(text(47), channel: .sms) == .capReached)
        #expect(try reason(text(48), channel: .sms) == nil)
        let calls = { (ago: [Int64]) in ago.map { Fixtures.attempt(ago: hours($0)) } }
        #expect(try reason(calls([25, 47])) == .capReached)
        #expect(try reason(calls([25, 48])) == nil)
    }

    /// FRQ-1: three contacts in 24 hours in the four states, calls and texts together, though the house's own caps were wider.
    @Test(.controls("FRQ-1"), arguments: ["US-FL", "US-OK", "US-MD", "US-OR"])
    func fourStatesAllowThreeContactsADay(code: String) throws {
        let attempts = { (ago: [Int64]) in
            ago.map { Fixtures.attempt(ago: hours($0), channel: $0 % 2 == 0 ? .sms : .voiceAI) }
        }
        #expect(try lawOnly(attempts([1, 2, 23]), in: code) == .fail(.capReached))
        #expect(try lawOnly(attempts([1, 2]), in: code) == .pass)
        #expect(try lawOnly(attempts([1, 2, 24]), in: code) == .pass)
        #expect(try lawOnly(attempts([1, 2, 23]), in: "US-GA") == .pass)
    }

    /// FRQ-2: one automated call in eight hours in Maine; we count every attempt, completed or not.
    @Test(.controls("FRQ-2")) func maineAllowsOneCallInEightHours() throws {
        #expect(try lawOnly([Fixtures.attempt(ago: hours(8) - .milliseconds(1))], in: "US-ME") == .fail(.capReached))
        #expect(try lawOnly([Fixtures.attempt(ago: hours(8))], in: "US-ME") == .pass)
        #expect(try lawOnly([Fixtures.attempt(ago: hours(1), channel: .sms)], in: "US-ME") == .pass)
    }

    /// The gate under a state's own caps alone, without the house's, which would hide them.
    private func lawOnly(_ attempts: [ContactAttempt], in code: String) throws -> GateRun.Verdict {
        let book = try Fixtures.rulebook.get()
        let floor = ProductFloor(hours: book.rules.productFloor.hours, frequency: [], leastGap: .zero)
        let state = JurisdictionCode(code)
        let rules = CallingRules(
            reviewBy: book.rules.reviewBy, productFloor: floor, federalHours: book.rules.federalHours,
            jurisdictions: [code: try #require(book.rules[state])])
        let bare = try Rulebook(
            rules: rules, version: book.version, approvedBy: "counsel_1",
            areaCodes: AreaCodes(codes: [:], nonGeographic: []), postalZones: book.postalZones,
            holidays: book.holidays, zones: book.zones)
        var facts = Fixtures.facts()
        facts.places = [PlaceEvidence(source: .stated, jurisdiction: state)]
        facts.attempts = attempts
        let request = try Fixtures.request()
        return GateRun(
            rulebook: bare, facts: facts, request: request,
            whereabouts: Whereabouts(of: request.number, evidence: facts.places, rulebook: bare)
        ).frequency()
    }

    /// SMS-8: the link asked for in a call is sent once, and the call itself does not stand against it.
    @Test(.controls("SMS-8")) func theLinkAskedForInACallIsSentOnce() throws {
        let call = Fixtures.attempt(ago: .seconds(240), cart: "cart_1", call: "call_1")
        #expect(try reason([call], channel: .sms, purpose: .requestedLink) == nil)
        let sent = Fixtures.attempt(
            ago: .seconds(10), channel: .sms, purpose: .requestedLink, cart: "cart_1", call: "call_1")
        #expect(try reason([call, sent], channel: .sms, purpose: .requestedLink) == .alreadySent)
        #expect(try reason([call], channel: .sms, purpose: .requestedLink, call: "call_2") == .tooSoon)
        #expect(try reason([call], channel: .sms, purpose: .requestedLink, call: nil) == .tooSoon)
    }

    /// CON-6: the text that asks for the confirmation needs none, is sent once, and does not delay the call.
    @Test func theConfirmationIsAskedForOnce() throws {
        let unconfirmed = Fixtures.consent(.sms, confirmed: false)
        #expect(try reason([], channel: .sms, purpose: .numberConfirmation, consent: unconfirmed) == nil)
        let asked = Fixtures.attempt(ago: .seconds(60), channel: .sms, purpose: .numberConfirmation, cart: "cart_1")
        #expect(
            try reason([asked], channel: .sms, purpose: .numberConfirmation, consent: unconfirmed) == .alreadySent)
        #expect(try reason([asked]) == nil)
        #expect(try reason([], channel: .sms, purpose: .numberConfirmation, consent: .absent) == .noConsentSMS)
        #expect(
            try reason([], purpose: .numberConfirmation, consent: Fixtures.consent(confirmed: false)) == .notConfirmed)
    }

    /// REV-7: one text confirms a stop, within five minutes; it is no way around a suppression for anything else.
    @Test(.controls("REV-7")) func aStopIsConfirmedByTextOnceAndSoon() throws {
        func confirm(_ attempts: [ContactAttempt], _ ago: Duration?, channel: Channel = .sms) throws -> BlockReason? {
            try reason(
                attempts, channel: channel, purpose: .stopConfirmation, suppression: ago.map(Fixtures.suppression),
                consent: .revoked(at: Fixtures.now))
        }
        #expect(try confirm([], .seconds(300)) == nil)
        #expect(try confirm([], .seconds(301)) == .noRecentStop)
        #expect(try confirm([], nil) == .noRecentStop)
        let sent = Fixtures.attempt(ago: .seconds(10), channel: .sms, purpose: .stopConfirmation)
        #expect(try confirm([sent], .seconds(20)) == .alreadySent)
        #expect(try confirm([], .seconds(10), channel: .voiceAI) == .suppressed)
        // Said again an hour later it is the same stop; a stop after a suppression that was lifted in between is another.
        let again = SuppressionEntry(
            merchant: "mrc_1", number: Fixtures.pseudonym, reason: .textPhrase, at: Fixtures.now - .seconds(5),
            since: Fixtures.now - hours(1))
        let earlier = { Fixtures.attempt(ago: $0, channel: .sms, purpose: .stopConfirmation) }
        #expect(
            try reason([earlier(.seconds(3590))], channel: .sms, purpose: .stopConfirmation, suppression: again)
                == .alreadySent)
        #expect(
            try reason([earlier(hours(2))], channel: .sms, purpose: .stopConfirmation, suppression: again) == nil)
        #expect(
            try reason([], channel: .sms, purpose: .requestedLink, suppression: Fixtures.suppression(ago: .seconds(1)))
                == .suppressed)
    }
}
