import CallCore
import Testing

/// Every state of the leg with every input.
struct LegMachineTests {
    private enum Setup: String, CaseIterable {
        case new, dialing, unwanted, ringing, unknown, answered, hangingUp, ended

        var machine: LegMachine {
            var leg = LegMachine()
            guard self != .new else { return leg }
            _ = leg.created(ring: .seconds(30), at: .zero)
            switch self {
            case .new, .dialing: break
            case .unwanted: _ = leg.endAsked()
            case .ringing: _ = leg.cameUp()
            case .unknown: _ = leg.becameUnknown(at: CallTime(.seconds(5)))
            case .answered: _ = leg.wasAnswered()
            case .hangingUp:
                _ = leg.wasAnswered()
                _ = leg.endAsked()
            case .ended: _ = leg.hungUp()
            }
            return leg
        }
    }

    private func table(_ input: (inout LegMachine) -> String) -> [String] {
        Setup.allCases.map { setup in
            var leg = setup.machine
            return input(&leg)
        }
    }

    //                      new     dialing  unwanted  ringing  unknown  answered  hangingUp  ended
    /// A leg is dialed once.
    @Test func created() {
        #expect(
            table { "\($0.created(ring: .seconds(30), at: .zero))" }
                == ["dial", "none", "none", "none", "none", "none", "none", "none"])
    }

    @Test func cameUp() {
        #expect(
            table { "\($0.cameUp())" } == ["none", "none", "hangUp", "none", "none", "none", "none", "none"])
    }

    /// Only a dial that nobody lost sight of is certain never to have reached the network (FRQ-4).
    @Test func wasRefused() {
        #expect(
            table { "\($0.wasRefused())" } == [
                "none", "neverPlaced", "neverPlaced", "none", "over", "none", "none", "none",
            ]
        )
    }

    /// A lost reply is waited for until the phone cannot ring any more.
    @Test func becameUnknown() {
        var early = Setup.dialing.machine
        expect(early.becameUnknown(at: CallTime(.seconds(5))), .waitForWord(.seconds(35)))
        var late = Setup.dialing.machine
        expect(late.becameUnknown(at: CallTime(.seconds(41))), .over)
        var ringing = Setup.ringing.machine
        expect(ringing.becameUnknown(at: CallTime(.seconds(5))), .none)
    }

    @Test func ringTimedOut() {
        #expect(
            table { leg in
                switch leg.ringTimedOut() {
                case .none: "none"
                case .hangUp: "hangUp"
                case .over: "over"
                case .neverPlaced: "neverPlaced"
                case .waitForWord: "wait"
                }
            } == ["none", "wait", "wait", "hangUp", "none", "none", "none", "none"])
    }

    @Test func wordTimedOut() {
        #expect(
            table { "\($0.wordTimedOut())" } == ["none", "none", "none", "none", "over", "none", "none", "none"])
    }

    @Test func wasAnswered() {
        #expect(
            table { "\($0.wasAnswered())" }
                == ["none", "begin", "hangUp", "begin", "begin", "none", "none", "none"])
    }

    @Test func hungUp() {
        #expect(
            table { leg in
                switch leg.hungUp() {
                case .over(let wasAnswered): wasAnswered ? "over, answered" : "over"
                case .none: "none"
                }
            } == ["over", "over", "over", "over", "over", "over, answered", "over, answered", "none"])
    }

    @Test func endAsked() {
        #expect(
            table { "\($0.endAsked())" } == ["wait", "wait", "wait", "hangUp", "wait", "hangUp", "wait", "wait"])
    }

    /// A hang-up is asked for three times in all.
    @Test func hangUpTimedOut() {
        var leg = Setup.hangingUp.machine
        expect(leg.hangUpTimedOut(), .hangUpAgain)
        expect(leg.hangUpTimedOut(), .hangUpAgain)
        expect(leg.hangUpTimedOut(), .giveUp(wasAnswered: true))
        #expect(leg.hasEnded)
        for setup in Setup.allCases where setup != .hangingUp {
            var other = setup.machine
            expect(other.hangUpTimedOut(), .none)
        }
    }

    /// A dial without an answer is not declared dead because nobody finds it.
    @Test func wasFoundDead() {
        #expect(
            table { leg in
                switch leg.wasFoundDead() {
                case .over(let wasAnswered): wasAnswered ? "over, answered" : "over"
                case .waitForWord: "wait"
                case .none: "none"
                }
            } == ["none", "none", "none", "wait", "none", "over, answered", "over, answered", "none"])
    }
}
