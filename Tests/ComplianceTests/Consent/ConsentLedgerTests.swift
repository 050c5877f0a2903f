import Commerce
import Controls
import Foundation
import Testing

@testable import Compliance

struct ConsentLedgerTests {
    private static let start = WallTime(secondsSince1970: 1_795_000_000)
    private struct Unexpected: Error {}

    private let scope = ConsentScope(person: "per_1", channel: .voiceAI, seller: "Example Home LLC")
    private let number = NumberPseudonym("hmac-1")

    private func evidence(
        without missing: ConsentElement? = nil, method: ConsentEvidence.Method = .webCheckboxUntickedByDefault,
        capturedAt: Int64 = 0
    ) -> ConsentEvidence {
        ConsentEvidence(
            textID: missing == .writtenAgreement ? "" : "ctv-1", textSHA256: "0c", language: "en-US", method: method,
            isSigned: missing != .signature, namedSeller: missing == .seller ? "Another LLC" : "Example Home LLC",
            namesArtificialVoice: missing != .technology, namesAutomatedTexts: missing != .technology,
            namesTelephoneNumber: missing != .telephoneNumber,
            saysNotConditionOfPurchase: missing != .notConditionOfPurchase,
            capturedAt: Self.start + .seconds(capturedAt))
    }

    private func event(_ seconds: Int64, _ kind: ConsentEvent.Kind, person: PersonID = "per_1") -> ConsentEvent {
        ConsentEvent(person: person, merchant: "mrc_1", receivedAt: Self.start + .seconds(seconds), kind: kind)
    }

    private func granted(_ seconds: Int64, capturedAt: Int64? = nil) -> ConsentEvent {
        event(seconds, .granted(scope, evidence(capturedAt: capturedAt ?? seconds), number: number))
    }

    private func state(_ events: [ConsentEvent], at seconds: Int64 = 1000) -> ConsentState {
        ConsentLedger.state(of: events, for: scope, at: Self.start + .seconds(seconds))
    }

    private func standing(_ state: ConsentState) -> StandingConsent? {
        if case .standing(let consent) = state { consent } else { nil }
    }

    @Test(.controls("CON-6")) func grantedAndConfirmedStands() {
        #expect(standing(state([granted(0)]))?.confirmedAt == nil)
        let confirmed = state([granted(0), event(60, .confirmed(number: number))])
        #expect(standing(confirmed)?.confirmedAt == Self.start + .seconds(60))
        let another = state([granted(0), event(60, .confirmed(number: NumberPseudonym("hmac-2")))])
        #expect(standing(another)?.confirmedAt == nil)
    }

    /// CON-2: six elements, six refusals.
    @Test(.controls("CON-2"), arguments: ConsentElement.allCases, Channel.allCases)
    func aConsentWithoutOneElementIsNone(element: ConsentElement, channel: Channel) {
        #expect(evidence(without: element).missingElements(for: channel, seller: "Example Home LLC") == [element])
        let bad = event(0, .granted(scope, evidence(without: element), number: number))
        #expect(state([bad]) == .invalid(missing: [element]))
    }

    /// CON-5, CON-10: a box that was ticked beforehand and a spoken yes are no acts in writing.
    @Test(.controls("CON-5", "CON-9", "CON-10"), arguments: [ConsentEvidence.Method.webCheckboxPreticked, .spoken])
    func whatIsNoActInWritingGrantsNothing(method: ConsentEvidence.Method) {
        let bad = event(0, .granted(scope, evidence(method: method), number: number))
        #expect(state([bad]) == .invalid(missing: [.writtenAgreement]))
        #expect(standing(state([granted(0), bad])) != nil)
    }

    /// CON-1, CON-3: another channel, seller or person is another consent.
    @Test(.controls("CON-1", "CON-3")) func consentsDoNotSpread() {
        for other in [
            ConsentScope(person: "per_1", channel: .sms, seller: "Example Home LLC"),
            ConsentScope(person: "per_1", channel: .voiceAI, seller: "Another LLC"),
            ConsentScope(person: "per_2", channel: .voiceAI, seller: "Example Home LLC"),
        ] {
            #expect(ConsentLedger.state(of: [granted(0)], for: other, at: Self.start + .seconds(9)) == .absent)
        }
    }

    @Test func aRevocationBeatsWhatCameBeforeAndAtOnce() {
        let revoked = event(100, .revoked(.voicePhrase))
        #expect(state([granted(0), revoked]) == .revoked(at: Self.start + .seconds(100)))
        #expect(state([revoked, granted(100, capturedAt: 50)]) == .revoked(at: Self.start + .seconds(100)))
        #expect(standing(state([granted(0), revoked], at: 99)) != nil)
        #expect(state([granted(0), event(100, .revoked(.textKeyword), person: "per_2")]) != .absent)
    }

    /// A grant that was given before a stop and arrives after it revives nothing; one given afterwards does, unconfirmed.
    @Test(.controls("REV-10")) func onlyANewActRevivesAConsent() {
        let ledger = [granted(0), event(50, .confirmed(number: number)), event(100, .revoked(.key))]
        #expect(state(ledger + [granted(200, capturedAt: 100)]) == .revoked(at: Self.start + .seconds(100)))
        let anew = state(ledger + [granted(200, capturedAt: 101)])
        #expect(standing(anew) != nil)
        #expect(standing(anew)?.confirmedAt == nil)
    }

    /// CON-7: 18 months, to the millisecond; and a longer wish is cut.
    @Test(.controls("CON-7")) func consentsRunOut() throws {
        let end = try #require(RetentionPeriod.months(18).end(from: Self.start))
        let ledger = [granted(0)]
        #expect(standing(ConsentLedger.state(of: ledger, for: scope, at: end - .milliseconds(1))) != nil)
        #expect(ConsentLedger.state(of: ledger, for: scope, at: end) == .expired(at: end))
        #expect(
            ConsentLedger.state(of: ledger, for: scope, at: end, term: .years(3)) == .expired(at: end))
        let shorter = try #require(RetentionPeriod.months(6).end(from: Self.start))
        #expect(ConsentLedger.state(of: ledger, for: scope, at: shorter, term: .months(6)) == .expired(at: shorter))
        #expect(
            standing(ConsentLedger.state(of: ledger, for: scope, at: shorter - .milliseconds(1), term: .months(6)))
                != nil)
        #expect(state([granted(0), event(10, .expired(scope))]) == .expired(at: Self.start + .seconds(10)))
    }

    /// CON-7: a contact made while it stood begins the term anew; one made when it had run out, or before it was given, does not.
    @Test(.controls("CON-7")) func aContactBeginsTheTermAnew() throws {
        let term = RetentionPeriod.months(18)
        func end(_ contacts: [WallTime]) throws -> WallTime {
            let state = ConsentLedger.state(
                of: [granted(0)], for: scope, at: Self.start + .seconds(1 << 28), contacts: contacts)
            guard case .expired(let end) = state else { throw Unexpected() }
            return end
        }
        let first = try #require(term.end(from: Self.start))
        let contact = first - .seconds(1)
        let second = try #require(term.end(from: contact))
        #expect(try end([Self.start - .seconds(9)]) == first)
        #expect(try end([contact]) == second)
        #expect(try end([first]) == first)
        #expect(try end([second - .seconds(1), contact]) == term.end(from: second - .seconds(1)))
        #expect(try end([second, contact]) == second)
    }

    /// CON-8.
    @Test(.controls("CON-8")) func importsWithoutEvidenceAreNeverGood() {
        #expect(state([event(0, .importedUnproven(scope))]) == .unproven)
        #expect(standing(state([granted(0), event(1, .importedUnproven(scope))])) != nil)
    }

    /// The ledger is folded in the order of receipt, however the store returns it.
    @Test func theOrderOfReadingDoesNotMatter() {
        var events = [
            granted(0), event(10, .confirmed(number: number)), event(20, .revoked(.key)), granted(30),
            event(40, .confirmed(number: number)), event(40, .expired(scope)), granted(41, capturedAt: 15),
        ]
        let expected = state(events)
        var random = SplitMix(seed: 5)
        for _ in 0..<100 {
            events.shuffle(using: &random)
            #expect(state(events) == expected)
        }
    }

    @Test func eventsRoundTrip() throws {
        let kinds: [ConsentEvent.Kind] = [
            .granted(scope, evidence(), number: number), .confirmed(number: number), .revoked(.shop), .expired(scope),
            .importedUnproven(scope),
        ]
        for kind in kinds {
            let data = try JSONEncoder().encode(event(1, kind))
            #expect(try JSONDecoder().decode(ConsentEvent.self, from: data) == event(1, kind))
        }
    }
}
