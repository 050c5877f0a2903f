package import Commerce
package import Operations

/// What a sweep would find if it came now.
package struct SweepForecast: Equatable, Sendable {
    /// By table, class and merchant; held rows are told and stay.
    package let expired: [ExpiredRows]
    /// Entries of the audit in days that are past their limit.
    package let auditEntries: Int
    /// Keys under which nothing is sealed already. Those of the rows above come to them once these are gone.
    package let idleKeys: Int
    /// Names of files that no row names.
    package let orphans: [String]
    /// Calls of which a part of the tape has a row but no file.
    package let missingTapes: [CallID]
    /// How long the oldest thing has been lying past its limit, if for more than ``Operations/RetentionPlan/grace``.
    package let overdue: Duration?

    package var isEmpty: Bool {
        expired.allSatisfy { $0.count == 0 } && auditEntries == 0 && idleKeys == 0 && orphans.isEmpty
    }
}
