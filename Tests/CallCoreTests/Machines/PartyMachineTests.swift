import CallCore
import Testing

/// Every state of the party with every verdict.
struct PartyMachineTests {
    private enum Setup: CaseIterable {
        case unknown, human, conversing, machine, minor

        var party: PartyMachine {
            var party = PartyMachine()
            switch self {
            case .unknown: break
            case .human: _ = party.wasDetected(.human)
            case .conversing: party.answeredSensibly()
            case .machine: _ = party.wasDetected(.voicemail)
            case .minor: _ = party.wasDetected(.minor)
            }
            return party
        }
    }

    @Test(arguments: [
        (PartyKind.human, [PartyMachine.Action.none, .none, .none, .none, .none]),
        (.voicemail, [.leave(.voicemail), .leave(.voicemail), .none, .none, .none]),
        (.screener, [.leave(.screened), .leave(.screened), .none, .none, .none]),
        (.ivr, [.leave(.screened), .leave(.screened), .none, .none, .none]),
        (.fax, [.leave(.failed), .leave(.failed), .none, .none, .none]),
        (.minor, [.endWithMinor, .endWithMinor, .endWithMinor, .none, .none]),
    ])
    func verdicts(_ kind: PartyKind, _ expected: [PartyMachine.Action]) {
        let actions = Setup.allCases.map { setup in
            var party = setup.party
            return party.wasDetected(kind)
        }
        #expect(actions == expected)
    }

    /// A conversation with what was taken for a machine changes nothing any more.
    @Test func answersOfAMachine() {
        for setup in [Setup.machine, .minor] {
            var party = setup.party
            party.answeredSensibly()
            #expect(party == setup.party)
        }
    }
}
