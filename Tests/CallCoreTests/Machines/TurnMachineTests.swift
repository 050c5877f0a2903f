import CallCore
import Commerce
import Compliance
import Dialogue
import Testing

/// Every state of the turn with every input.
struct TurnMachineTests {
    private enum Setup: CaseIterable {
        case listening, speaking, paused, awaitingWords

        var turn: TurnMachine {
            var turn = TurnMachine()
            guard self != .listening else { return turn }
            _ = turn.speechStarted()
            guard self != .speaking else { return turn }
            _ = turn.speechPaused(silence: .milliseconds(200), at: now, expecting: .yesNo)
            guard self != .paused else { return turn }
            _ = turn.endpointPassed(needsWords: true)
            return turn
        }
    }

    private static let now = CallTime(.seconds(10))

    private func table<Action>(_ input: (inout TurnMachine) -> Action) -> [Action] {
        Setup.allCases.map { setup in
            var turn = setup.turn
            return input(&turn)
        }
    }

    private func understood(_ completeness: TurnCompleteness) -> Understood {
        Understood(
            turn: .first, words: .first, intent: .yes, confidence: .whole, completeness: completeness, stop: .none)
    }

    @Test func speechStarted() {
        #expect(table { $0.speechStarted() } == [.began, .none, .extended, .extended])
    }

    /// The silence that has passed counts towards the end of the turn.
    @Test func speechPaused() {
        #expect(
            table { $0.speechPaused(silence: .milliseconds(200), at: Self.now, expecting: .yesNo) }
                == [.none, .setEndpoint(.milliseconds(300)), .none, .none])
    }

    @Test func endpointPassed() {
        #expect(table { $0.endpointPassed(needsWords: true) } == [.none, .none, .awaitWords, .none])
        #expect(table { $0.endpointPassed(needsWords: false) } == [.none, .none, .ended(.nothing), .none])
    }

    @Test func words() {
        let words = understood(.closed)
        #expect(
            table { $0.recognised(.understood(words), of: .first, at: Self.now, expecting: .yesNo) }
                == [.none, .none, .setEndpoint(.milliseconds(50)), .ended(.understood(words))])
        #expect(
            table { $0.recognised(.none, of: .first, at: Self.now, expecting: .yesNo) }
                == [.none, .none, .setEndpoint(.milliseconds(300)), .ended(.nothing)])
        #expect(
            table { $0.recognised(.lost, of: .first, at: Self.now, expecting: .yesNo) }
                == [.none, .none, .setEndpoint(.milliseconds(300)), .ended(.lost)])
    }

    /// Words of another turn are no answer.
    @Test func wordsOfAnotherTurn() {
        #expect(
            table {
                $0.recognised(.understood(understood(.closed)), of: TurnNumber(7), at: Self.now, expecting: .yesNo)
            } == [.none, .none, .none, .none])
    }

    @Test func recogniserTimedOut() {
        #expect(table { $0.recogniserTimedOut() } == [.none, .none, .none, .ended(.lost)])
    }

    /// A turn that is over has its number used up.
    @Test func numbers() {
        #expect(
            table { turn in
                turn.hearingWasCutOff()
                return turn.number
            } == [.first, TurnNumber(2), TurnNumber(2), TurnNumber(2)])
    }

    /// Speech after the words makes them stale: the whole turn is recognised anew.
    @Test func newSpeechOutdatesWords() {
        var turn = Setup.paused.turn
        _ = turn.recognised(.understood(understood(.closed)), of: .first, at: Self.now, expecting: .yesNo)
        expect(turn.speechStarted(), .extended)
        _ = turn.speechPaused(silence: .milliseconds(200), at: Self.now, expecting: .yesNo)
        expect(turn.endpointPassed(needsWords: true), .awaitWords)
    }

    /// A hello is answered after 250 ms; a closed answer too; what is unfinished is waited for.
    @Test func silences() {
        #expect(Endpointing.silence(expecting: .greeting, after: .pending) == .milliseconds(250))
        #expect(Endpointing.silence(expecting: .greeting, after: .understood(understood(.open))) == .milliseconds(250))
        #expect(
            Endpointing.silence(expecting: .greeting, after: .understood(understood(.incomplete)))
                == .milliseconds(1200))
        #expect(Endpointing.silence(expecting: .yesNo, after: .understood(understood(.closed))) == .milliseconds(250))
        #expect(Endpointing.silence(expecting: .openAnswer, after: .pending) == .milliseconds(500))
        #expect(
            Endpointing.silence(expecting: .choice, after: .understood(understood(.incomplete))) == .milliseconds(1200))
    }
}
