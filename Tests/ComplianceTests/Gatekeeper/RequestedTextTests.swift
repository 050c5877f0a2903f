import Commerce
import Testing

@testable import Compliance

/// Whether the agent may promise a link by text, seen from the call that is about to be made.
struct RequestedTextTests {
    private typealias Fixtures = ContactFixtures

    /// Every gate, with the answer when it is the one that stays shut.
    private static let answers: [(GateID, Bool)] = [
        (.killSwitch, false), (.tenantEnabled, false), (.rulesFileValid, false), (.cartStillOpen, false),
        (.personSuppressed, false), (.restrictedOrErased, false), (.consentSMS, false), (.confirmedNumber, false),
        (.age, false), (.countryEnabled, false), (.numberType, false), (.dncNational, false),
        (.dncState, false), (.reassignedNumber, false), (.jurisdictionMode, false), (.registrationEvidence, false),
        (.holiday, true), (.hours, true), (.frequency, true), (.sms48hOneMessage, true), (.budgetAndCapacity, true),
        (.holdout, true),
    ]

    @Test func noGateOfTextsIsForgotten() {
        #expect(Self.answers.map(\.0) == GateID.order(for: .sms))
    }

    @Test(arguments: answers)
    func theGateThatStaysShutSettlesIt(gate: GateID, could: Bool) throws {
        let open = try Fixtures.decide(Fixtures.facts(.sms), Fixtures.request(.sms, purpose: .requestedLink))
        let shut = ContactDecisionRecord(
            decision: "dec_1", at: open.at, channel: .sms, purpose: .requestedLink, merchant: open.merchant,
            person: open.person, cart: open.cart, call: open.call, result: .block,
            gates: [GateOutcome(gate: gate, result: .fail)], nextAllowedAt: nil, inputs: open.inputs)
        #expect(open.couldTextOnRequest)
        #expect(shut.couldTextOnRequest == could)
    }

    /// A decision about a call says nothing about texts.
    @Test func aCallsDecisionIsNoAnswer() throws {
        #expect(try !Fixtures.decide(Fixtures.facts(), Fixtures.request()).couldTextOnRequest)
    }

    /// The facts of a call at work: a reminder was sent an hour ago, which bars a second one and not what is asked for.
    @Test func aReminderSentIsNoHindrance() throws {
        var facts = Fixtures.facts(.sms)
        facts.attempts = [Fixtures.attempt(ago: .seconds(3600), channel: .sms, cart: "cart_1")]
        let request = try Fixtures.request(.sms, purpose: .requestedLink, call: "call_2")
        #expect(try Fixtures.decide(facts, request).couldTextOnRequest)
        facts.consent = .absent
        #expect(try !Fixtures.decide(facts, request).couldTextOnRequest)
    }
}
