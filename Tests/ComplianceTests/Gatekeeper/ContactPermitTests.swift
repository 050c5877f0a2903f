import Commerce
import Testing

@testable import Compliance

struct ContactPermitTests {
    private typealias Fixtures = ContactFixtures

    private func permit(_ facts: ContactFacts = Fixtures.facts()) throws -> ContactPermit? {
        Gatekeeper(rulebook: try Fixtures.rulebook.get()).decide(facts, for: try Fixtures.request()).permit()
    }

    @Test func onlyAnAllowingDecisionGivesAPermit() throws {
        var facts = Fixtures.facts()
        let isGiven = try permit(facts) != nil
        #expect(isGiven)
        facts.suppression = Fixtures.suppression(ago: .seconds(1))
        let isRefused = try permit(facts) == nil
        #expect(isRefused)
    }

    /// It gives the number of the request, within sixty seconds, for its channel.
    @Test func aPermitIsSpentInTimeOrNotAtAll() throws {
        let inTime = try #require(try spend(after: .seconds(60) - .milliseconds(1)))
        #expect(inTime.text == "+18135550142")
        #expect(throws: PermitError.expired(decision: "dec_1")) { try spend(after: .seconds(60)) }
        #expect(throws: PermitError.expired(decision: "dec_1")) { try spend(after: .milliseconds(-1)) }
        #expect(throws: PermitError.otherChannel(permitted: .voiceAI)) { try spend(after: .zero, for: .sms) }
    }

    private func spend(after span: Duration, for channel: Channel = .voiceAI) throws -> E164? {
        guard let permit = try permit() else { return nil }
        return try permit.spend(at: Fixtures.now + span, for: channel)
    }
}
