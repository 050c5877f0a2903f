import CallCore

/// The sound of a caller's turn so far, on its way to the recogniser.
struct TurnSound: Sendable {
    let turn: TurnNumber
    /// Mono, 16 kHz.
    let samples: [Int16]
    /// How much of it is speech.
    let speech: Duration
    /// Whether the caller paused; otherwise a guess is wanted.
    let isFinal: Bool
}
