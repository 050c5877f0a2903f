import Commerce
import Controls
import Testing

@testable import Compliance

/// The rules on consent and stops, as the gatekeeper has them: never a call.
struct ConsentGateTests {
    private typealias Fixtures = ContactFixtures

    private static func reason(
        _ channel: Channel = .voiceAI, purpose: ContactPurpose = .cartRecovery,
        _ change: (inout ContactFacts) -> Void
    ) throws -> BlockReason? {
        var facts = Fixtures.facts(channel)
        change(&facts)
        return try Fixtures.decide(facts, Fixtures.request(channel, purpose: purpose)).reason
    }

    /// What else than a standing consent there may be on record, each with its own word.
    @Test(
        .controls("CON-1", "CON-2", "CON-7", "CON-8"),
        arguments: [
            (ConsentState.unproven, BlockReason.consentUnproven), (.invalid(missing: [.signature]), .consentInvalid),
            (.revoked(at: ContactFixtures.now), .consentRevoked), (.expired(at: ContactFixtures.now), .consentExpired),
        ])
    func withoutAStandingConsentNobodyIsContacted(state: ConsentState, reason: BlockReason) throws {
        for channel in Channel.allCases { #expect(try Self.reason(channel) { $0.consent = state } == reason) }
    }

    /// CON-1, CON-11: consent to texts is none to calls, and who bought before is called no sooner.
    @Test(.controls("CON-1", "CON-11")) func consentToTextsIsNoneToCalls() throws {
        #expect(try Self.reason { $0.consent = .absent } == .noConsentVoiceAI)
        #expect(try Self.reason { $0.consent = Fixtures.consent(.sms) } == .noConsentVoiceAI)
        #expect(try Self.reason(.sms) { $0.consent = Fixtures.consent(.voiceAI) } == .noConsentSMS)
        // A buyer of last week, as far as anything on record could tell, is a stranger to this gate.
        #expect(
            try Self.reason {
                $0.consent = .absent
                $0.attempts = [Fixtures.attempt(ago: .seconds(7 * 86_400))]
            } == .noConsentVoiceAI)
    }

    /// CON-3: one seller's consent serves no other; and none serves another number.
    @Test(.controls("CON-3")) func aConsentServesOneSellerAndNumber() throws {
        #expect(try Self.reason { $0.consent = Fixtures.consent(seller: "Sister Brand LLC") } == .consentOtherSeller)
        #expect(try Self.reason { $0.number = NumberPseudonym("hmac-2") } == .consentOtherNumber)
    }

    /// CON-6: unconfirmed, nobody is called or sold to; only the question itself may be sent.
    @Test(.controls("CON-6")) func anUnconfirmedNumberIsOnlyAsked() throws {
        #expect(try Self.reason { $0.consent = Fixtures.consent(confirmed: false) } == .notConfirmed)
        #expect(try Self.reason(.sms) { $0.consent = Fixtures.consent(.sms, confirmed: false) } == .notConfirmed)
        #expect(
            try Self.reason(.sms, purpose: .numberConfirmation) {
                $0.consent = Fixtures.consent(.sms, confirmed: false)
            } == nil)
    }

    /// CON-7, to the millisecond.
    @Test(.controls("CON-7")) func aConsentThatHasRunOutIsNone() throws {
        let end = Fixtures.now
        #expect(try Self.reason { $0.consent = Fixtures.consent(until: end) } == .consentExpired)
        #expect(try Self.reason { $0.consent = Fixtures.consent(until: end + .milliseconds(1)) } == nil)
    }

    /// REV-8, REV-10: a stop bars every channel and purpose but its own confirmation, whatever consent came after it.
    @Test(.controls("REV-8", "REV-10")) func aStopBarsEverything() throws {
        for channel in Channel.allCases {
            let reason = try Self.reason(channel) {
                $0.suppression = Fixtures.suppression(ago: .seconds(3600))
                $0.consent = Fixtures.consent(channel, from: Fixtures.now - .seconds(60))
            }
            #expect(reason == .suppressed)
        }
        for purpose in [ContactPurpose.cartRecovery, .numberConfirmation, .requestedLink] {
            let reason = try Self.reason(.sms, purpose: purpose) {
                $0.suppression = Fixtures.suppression(ago: .seconds(60))
            }
            #expect(reason == .suppressed)
        }
    }

    /// REV-7: one text confirms a stop, within five minutes of it, and there is never a second.
    @Test(.controls("REV-7")) func aStopIsConfirmedOnceAndSoon() throws {
        func confirm(ago: Duration, sent: Bool = false) throws -> BlockReason? {
            try Self.reason(.sms, purpose: .stopConfirmation) {
                $0.suppression = Fixtures.suppression(ago: ago)
                $0.consent = .revoked(at: Fixtures.now - ago)
                if sent {
                    $0.attempts = [Fixtures.attempt(ago: .seconds(1), channel: .sms, purpose: .stopConfirmation)]
                }
            }
        }
        #expect(try confirm(ago: .seconds(5 * 60)) == nil)
        #expect(try confirm(ago: .seconds(5 * 60) + .milliseconds(1)) == .noRecentStop)
        #expect(try confirm(ago: .seconds(60), sent: true) == .alreadySent)
        #expect(try Self.reason(.sms, purpose: .stopConfirmation) { _ in } == .noRecentStop)
    }

    /// SMS-5: a number that the carriers do not know sends no text, not even the answer to a stop; calls are another matter.
    @Test(.controls("SMS-5")) func anUnregisteredNumberSendsNoText() throws {
        let unknown = MerchantFacts(
            id: "mrc_1", legalName: Fixtures.seller, isEnabled: true, nationalRegistry: .exempt(reason: "consent"),
            reassignedNumbers: .exempt(reason: "consent"), registrations: Fixtures.registrations,
            areTextsRegistered: false)
        #expect(try Self.reason(.sms) { $0.merchant = unknown } == .textsNotRegistered)
        #expect(
            try Self.reason(.sms, purpose: .stopConfirmation) {
                $0.merchant = unknown
                $0.suppression = Fixtures.suppression(ago: .seconds(60))
            } == .textsNotRegistered)
        #expect(try Self.reason { $0.merchant = unknown } == nil)
    }

    /// SMS-5: a text that is worded otherwise than it was registered is not sent, and others are.
    @Test(.controls("SMS-5")) func aTextThatWasEditedAfterItsRegistrationIsNotSent() throws {
        let edited = MerchantFacts(
            id: "mrc_1", legalName: Fixtures.seller, isEnabled: true, nationalRegistry: .exempt(reason: "consent"),
            reassignedNumbers: .exempt(reason: "consent"), registrations: Fixtures.registrations,
            changedTexts: [.helpAnswer])
        #expect(try Self.reason(.sms, purpose: .helpAnswer) { $0.merchant = edited } == .textNotAsRegistered)
        #expect(try Self.reason(.sms, purpose: .policyAnswer) { $0.merchant = edited } == nil)
        #expect(try Self.reason(.sms) { $0.merchant = edited } == nil)
    }

    /// A question is answered whoever asks it, also one who stopped, never agreed, or asks at night; but not by a merchant who is off.
    @Test(.controls("REV-13"), arguments: [ContactPurpose.helpAnswer, .policyAnswer])
    func aQuestionIsAnsweredWhoeverAsks(purpose: ContactPurpose) throws {
        func answer(_ change: (inout ContactFacts) -> Void) throws -> BlockReason? {
            try Self.reason(.sms, purpose: purpose, change)
        }
        #expect(
            try answer {
                $0.suppression = Fixtures.suppression(ago: .seconds(86_400))
                $0.consent = .absent
                $0.age = .unknown
                $0.cart = nil
                $0.now = Fixtures.now + .seconds(12 * 3600)
            } == nil)
        #expect(try answer { $0.isKillSwitchOn = true } == .killSwitch)
        #expect(try answer { $0.merchant = Fixtures.merchant(enabled: false) } == .tenantDisabled)
        // A call can claim no such purpose.
        #expect(try Self.reason(.voiceAI, purpose: purpose) { $0.consent = .absent } == .noConsentVoiceAI)
    }

    /// Two machines that answer each other come to an end; and answers are no reminders.
    @Test func questionsOfADayAreAnsweredFourTimes() throws {
        func answers(_ count: Int, ago: Duration) -> [ContactAttempt] {
            (0..<count).map { _ in Fixtures.attempt(ago: ago, channel: .sms, purpose: .helpAnswer) }
        }
        func reason(_ attempts: [ContactAttempt], _ purpose: ContactPurpose) throws -> BlockReason? {
            try Self.reason(.sms, purpose: purpose) { $0.attempts = attempts }
        }
        #expect(try reason(answers(3, ago: .seconds(60)), .policyAnswer) == nil)
        #expect(try reason(answers(4, ago: .seconds(60)), .policyAnswer) == .answeredOften)
        #expect(try reason(answers(4, ago: .seconds(86_400)), .helpAnswer) == nil)
        #expect(try reason(answers(4, ago: .seconds(60)), .cartRecovery) == nil)
    }

    /// What blocks says so in a sentence of its own, and no two reasons in the same one.
    @Test func everyReasonHasWords() {
        #expect(Set(BlockReason.allCases.map(\.words)).count == BlockReason.allCases.count)
    }

    /// AGE-2, AGE-5: of a minor no consent is kept, and the decision says why; restricted goods close the cart, for calls and texts.
    @Test(.controls("AGE-2", "AGE-5")) func minorsAndRestrictedGoodsAreRefused() throws {
        for channel in Channel.allCases {
            #expect(
                try Self.reason(channel) {
                    $0.consent = .absent
                    $0.age = .minor
                } == .minor)
            #expect(try Self.reason(channel) { $0.age = .minor } == .minor)
            #expect(
                try Self.reason(channel) {
                    $0.cart = CartFacts(
                        id: "cart_1", state: .refused, abandonedAt: Fixtures.now - .seconds(3600),
                        expiresAt: Fixtures.now + .seconds(3600))
                } == .restrictedGoods)
        }
    }
}
