import Commerce

/// Records that do not make a log.
package struct LogDisorder: Error, Equatable, Sendable, CustomStringConvertible {
    /// The record that does not fit behind the one before.
    package let sequence: LogSequence
    package let problem: Problem

    package init(sequence: LogSequence, problem: Problem) {
        self.sequence = sequence
        self.problem = problem
    }

    package enum Problem: Equatable, Sendable {
        /// Sequence numbers begin at 1 and leave none out.
        case gap(expected: LogSequence)
        case timeWentBack(from: CallTime)
        /// An incarnation is followed by itself or, with `resumed`, by the next.
        case incarnationOutOfTurn(expected: Incarnation)
        /// Effects follow the event that they answer, numbered from 0.
        case effectOutOfPlace(expected: EffectID?)
    }

    package var description: String {
        let place = "record \(sequence.number)"
        switch problem {
        case .gap(let expected):
            return "\(place): \(expected.number) should stand here; records are missing or out of order"
        case .timeWentBack(let earlier):
            return "\(place): call time goes back from \(earlier.sinceCreated.wholeMilliseconds) ms"
        case .incarnationOutOfTurn(let expected):
            return "\(place): incarnation \(expected.number) should stand here"
        case .effectOutOfPlace(let expected):
            return "\(place): an effect that answers no event before it"
                + (expected.map { "; \($0) should stand here" } ?? "")
        }
    }
}
