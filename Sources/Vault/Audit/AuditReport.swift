import Commerce
package import Compliance

/// What a verified audit holds.
package struct AuditReport: Hashable, Sendable {
    /// A clock that went back: told, because entries are in the order in which they were written.
    package struct ClockSetBack: Hashable, Sendable {
        package let line: Int
        package let node: NodeID
        package let by: Duration
    }

    package let vault: String
    package internal(set) var rows = 0
    /// Days with a root.
    package internal(set) var closedDays = 0
    /// Of these, days whose entries were removed at the end of their term.
    package internal(set) var sweptDays = 0
    package internal(set) var lastRoot: AuditRoot?
    /// The day that is not closed yet.
    package internal(set) var openDay: CivilDate?
    /// How often a clock was set back.
    package internal(set) var setBackCount = 0
    /// The first ``noticeLimit`` of them.
    package internal(set) var setBacks: [ClockSetBack] = []

    package static let noticeLimit = 100
}
