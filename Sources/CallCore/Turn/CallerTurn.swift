/// What is known of a turn of the caller while it lasts.
package struct CallerTurn: Equatable, Sendable {
    package var words: Words = .pending

    package enum Words: Equatable, Sendable {
        /// The recogniser has not said its last word on what was spoken so far.
        case pending
        case understood(Understood)
        /// There were none: a cough, a door, a radio.
        case none
        /// The recogniser failed.
        case lost
    }
}
