import CallCore
import Commerce
import Testing

/// Every state of play-out with every input.
struct PlayoutMachineTests {
    private enum Setup: CaseIterable {
        case silent, saying, sent, farewell, cut

        var playout: PlayoutMachine {
            var playout = PlayoutMachine()
            switch self {
            case .silent: break
            case .saying: _ = playout.began(plan)
            case .sent:
                _ = playout.began(plan)
                playout.sent(SegmentID(2))
            case .farewell:
                _ = playout.began(PlannedLine(line: "stop.confirmation", ordinals: plan.ordinals, origin: .farewell))
            case .cut:
                _ = playout.began(plan)
                _ = playout.stopped()
            }
            return playout
        }
    }

    private static let plan = PlannedLine(
        line: "reason.ask", ordinals: [SegmentOrdinal(1), SegmentOrdinal(2)], origin: .dialogue)

    private func table<Action>(_ input: (inout PlayoutMachine) -> Action) -> [Action] {
        Setup.allCases.map { setup in
            var playout = setup.playout
            return input(&playout)
        }
    }

    /// Last words are not interrupted, and what has been sent to its end cannot be.
    @Test func callerSpoke() {
        #expect(table { $0.callerSpoke(at: nil) } == [.none, .clear, .none, .none, .none])
        let second = PacerPosition(segment: SegmentID(2), heard: .milliseconds(80))
        #expect(table { $0.callerSpoke(at: second) } == [.none, .clear, .clear, .none, .none])
    }

    @Test func stopped() {
        #expect(table { $0.stopped() } == [.none, .clear, .clear, .clear, .none])
    }

    /// Marks count once, in their utterance, and never after a clear.
    @Test func marks() {
        func kind(_ action: PlayoutMachine.MarkAction) -> String {
            switch action {
            case .none: "none"
            case .heard: "heard"
            case .heardLast: "last"
            }
        }
        #expect(table { kind($0.marked(SegmentID(1))) } == ["none", "heard", "heard", "heard", "none"])
        #expect(table { kind($0.marked(SegmentID(2))) } == ["none", "last", "last", "last", "none"])
        #expect(table { kind($0.marked(SegmentID(9))) } == ["none", "none", "none", "none", "none"])
        var playout = Setup.saying.playout
        _ = playout.marked(SegmentID(1))
        let second = playout.marked(SegmentID(1))
        #expect(second == .none)
    }

    /// What is said again begins with the clause that was cut, under new numbers.
    @Test func remains() throws {
        var playout = Setup.saying.playout
        _ = playout.callerSpoke(at: PacerPosition(segment: SegmentID(1), heard: .milliseconds(300)))
        playout.cleared(at: PacerPosition(segment: SegmentID(2), heard: .milliseconds(10)))
        let remains = playout.takeRemains()
        let rest = try #require(remains)
        #expect(rest.ordinals == [SegmentOrdinal(2)])
        #expect(rest.falseAlarms == 1)
        let nothing = playout.takeRemains()
        #expect(nothing == nil)
        let again = playout.began(rest)
        #expect(again.segments.map(\.segment) == [SegmentID(3)])
    }

    @Test func onlyACutUtteranceHasRemains() {
        #expect(table { $0.takeRemains() != nil } == [false, false, false, false, true])
    }

    @Test func wasLost() {
        #expect(
            table { playout in
                playout.wasLost()
                return playout.live == nil && playout.takeRemains() == nil
            } == [true, true, true, true, true])
    }
}
