import CallCore
import Testing

/// Every state of the stream with every input.
struct StreamMachineTests {
    private enum Setup: CaseIterable {
        case none, starting, live, restarting, last, givenUp

        var stream: StreamMachine {
            var stream = StreamMachine()
            guard self != .none else { return stream }
            _ = stream.wasWanted()
            guard self != .starting else { return stream }
            guard self != .givenUp else {
                _ = stream.timedOut()
                return stream
            }
            _ = stream.started(.first)
            guard self != .live else { return stream }
            _ = stream.lost(.first)
            guard self != .restarting else { return stream }
            _ = stream.timedOut()
            return stream
        }
    }

    private func table<Action>(_ input: (inout StreamMachine) -> Action) -> [Action] {
        Setup.allCases.map { setup in
            var stream = setup.stream
            return input(&stream)
        }
    }

    private let two = StreamEpoch(2)
    private let three = StreamEpoch(3)

    @Test func wasWanted() {
        #expect(table { $0.wasWanted() } == [.start(.first), .none, .none, .none, .none, .none])
    }

    /// Only the stream that is awaited comes up.
    @Test func started() {
        #expect(table { $0.started(.first) } == [.none, .live(.first), .none, .none, .none, .none])
        #expect(table { $0.started(two) } == [.none, .none, .none, .live(two), .none, .none])
        #expect(table { $0.started(three) } == [.none, .none, .none, .none, .live(three), .none])
    }

    /// The first stream has no second chance (DIA-3); later ones have three in all.
    @Test func timedOut() {
        #expect(table { $0.timedOut() } == [.none, .fallBack, .none, .start(three), .fallBack, .none])
    }

    @Test func failed() {
        #expect(table { $0.failed(.first) } == [.none, .fallBack, .none, .none, .none, .none])
        #expect(table { $0.failed(two) } == [.none, .none, .none, .start(three), .none, .none])
    }

    @Test func lost() {
        #expect(table { $0.lost(.first) } == [.none, .fallBack, .start(two), .none, .none, .none])
        #expect(table { $0.lost(three) } == [.none, .none, .none, .none, .fallBack, .none])
    }

    /// A process that takes over opens a stream of its own.
    @Test func becameUseless() {
        #expect(table { $0.becameUseless() } == [.none, .start(two), .start(two), .start(three), .fallBack, .none])
    }

    @Test func liveEpoch() {
        #expect(Setup.allCases.map { $0.stream.liveEpoch } == [nil, nil, .first, nil, nil, nil])
    }
}
