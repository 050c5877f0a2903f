package import Commerce

/// What a sweep finds: rows past their limit, keys that seal nothing any more, and tapes whose row and file do not match.
package struct SweepFacts: Equatable, Sendable {
    package let now: WallTime
    /// When something was last destroyed; nil when nothing ever was.
    package let lastSweep: WallTime?
    /// In the order in which tables must be emptied: what depends on a row before the row.
    package let expired: [ExpiredRows]
    package let idleKeys: [IdleKey]
    /// The files in the folder of tapes.
    package let files: [TapeFileFact]
    /// The rows that name a file.
    package let tapes: [TapeRowFact]

    package init(
        now: WallTime, lastSweep: WallTime?, expired: [ExpiredRows], idleKeys: [IdleKey], files: [TapeFileFact],
        tapes: [TapeRowFact]
    ) {
        self.now = now
        self.lastSweep = lastSweep
        self.expired = expired
        self.idleKeys = idleKeys
        self.files = files
        self.tapes = tapes
    }
}
