package import Commerce

/// What a sweep did and found.
package struct SweepOutcome: Equatable, Sendable {
    package let job: SweepID
    package internal(set) var destroyedRows = 0
    package internal(set) var destroyedKeys = 0
    package internal(set) var removedFiles = 0
    /// Calls of which a part of the tape has a row but no file.
    package internal(set) var missingTapes: [CallID] = []
    /// Rows that legal holds keep past their limit.
    package internal(set) var heldRows = 0
    /// How long the oldest thing had been past its limit when the sweep came, if for more than a day.
    package internal(set) var overdue: Duration?
    /// Erasures that had waited for the end of a hold, or for whoever finished them.
    package internal(set) var completedErasures = 0
    /// False when there is more to do than one sweep may.
    package internal(set) var isComplete = false
}
