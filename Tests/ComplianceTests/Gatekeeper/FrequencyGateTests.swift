import Commerce
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
    @Test func twelveHoursLieBetweenContacts() throws {
        let text = { (ago: Duration) in [Fixtures.attempt(ago: ago, channel: .sms)] }
        #expect(try reason(text(hours(12) - .milliseconds(1))) == .tooSoon)
        #expect(try reason(text(hours(12))) == nil)
        #expect(try reason(text(.seconds(-5))) == .tooSoon)
    }

    /// FRQ-3: one call in any 24 hours.
    @Test func oneCallADay() throws {
        #expect(try reason([Fixtures.attempt(ago: hours(24) - .milliseconds(1))]) == .capReached)
        #expect(try reason([Fixtures.attempt(ago: hours(24))]) == nil)
    }

    /// FRQ-3: two calls about a cart, however long ago; FRQ-5: a new cart does not reset the week.
    @Test func twoCallsACartAndThreeContactsAWeek() throws {
        let aboutThisCart = [30, 200].map { Fixtures.attempt(ago: hours($0), cart: "cart_1") }
        #expect(try reason(Array(aboutThisCart.prefix(1))) == nil)
        #expect(try reason(aboutThisCart) == .capReached)
        let week = [30, 60, 90].map { Fixtures.attempt(ago: hours($0), cart: CartID("cart_\($0)")) }
        #expect(try reason(Array(week.prefix(2))) == nil)
        #expect(try reason(week) == .capReached)
        let older = [30, 60, 7 * 24].map { Fixtures.attempt(ago: hours($0), cart: CartID("cart_\($0)")) }
        #expect(try reason(older) == nil)
    }

    @Test func sixContactsAMonth() throws {
        let month = [200, 250, 300, 350, 400, 450].map { Fixtures.attempt(ago: hours($0), cart: CartID("cart_\($0)")) }
        #expect(try reason(Array(month.prefix(5))) == nil)
        #expect(try reason(month) == .capReached)
    }

    /// SMS-1: one reminder a cart, at most 48 hours after it was left.
    @Test func oneReminderACart() throws {
        let sent = [Fixtures.attempt(ago: hours(13), channel: .sms, cart: "cart_1")]
        #expect(try reason(sent, channel: .sms) == .reminderSent)
        #expect(try reason([Fixtures.attempt(ago: hours(13), channel: .sms)], channel: .sms) == nil)
    }

    /// SMS-8: the link asked for in a call is sent once, and the call itself does not stand against it.
    @Test func theLinkAskedForInACallIsSentOnce() throws {
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
    @Test func aStopIsConfirmedByTextOnceAndSoon() throws {
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
