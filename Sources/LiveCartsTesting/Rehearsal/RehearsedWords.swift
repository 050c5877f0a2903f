package import Compliance
package import Dialogue

/// What a rehearsed caller says, as the hearing side makes it out.
package enum RehearsedWords: Equatable, Sendable {
    case meaning(Intent, TurnCompleteness = .closed, stop: StopMatch = .none)
    /// A cough, a door.
    case noWords
    /// The recogniser fails.
    case unheard
    /// The recogniser never answers.
    case unanswered
}
