package import Dialogue

/// How much silence ends a turn, by what is expected and how finished the words sound.
package enum Endpointing {
    /// After a hello the agent speaks at once (OPN-1).
    package static let afterGreeting = TimeSpan.milliseconds(250)

    /// The silence after the last word that ends the turn.
    package static func silence(expecting expectation: Expectation, after words: CallerTurn.Words) -> TimeSpan {
        switch (expectation, words) {
        case (.greeting, .pending), (.greeting, .none), (.greeting, .lost):
            afterGreeting
        case (.greeting, .understood(let understood)):
            // Somebody who says "hello, who" goes on; any other greeting is whole.
            understood.completeness == .incomplete ? silence(of: .incomplete) : afterGreeting
        case (_, .understood(let understood)):
            silence(of: understood.completeness)
        case (.yesNo, _), (.openAnswer, _), (.choice, _), (.nothing, _):
            silence(of: .open)
        }
    }

    private static func silence(of completeness: TurnCompleteness) -> TimeSpan {
        TimeSpan(completeness.endpointingSilence)
    }
}
