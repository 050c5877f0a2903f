package import CallCore

/// What the log of a call knows of its one dial.
package enum DialStanding: Equatable, Sendable {
    /// There was none, or it came to nothing.
    case none
    /// No decision about it is on record, and so it was never sent: decision and intent are one transaction.
    case undecided(EffectID)
    /// It was allowed, and the carrier's word on it is missing or was no word: a phone may ring until `patience` is over.
    case unanswered(EffectID, patience: CallTime)
    /// The carrier told of the leg.
    case told
}
