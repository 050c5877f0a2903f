import Compliance

/// A key that somebody presses in a call to us.
package enum LineKey: Hashable, Sendable {
    /// The one that stops, at any moment (REV-3).
    case stop
    /// The one before a one-time code.
    case star
    /// One that may be of a one-time code.
    case digit(Character)
    case other

    package init(_ character: Character) {
        switch character {
        case StopMatcher.optOutKey: self = .stop
        case "*": self = .star
        case "1"..."8": self = .digit(character)
        default: self = .other
        }
    }
}
