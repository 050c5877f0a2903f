/// A number of whole days.
package struct DayCount: Hashable, Sendable, Comparable {
    package let days: Int

    package init(_ days: Int) {
        self.days = days
    }

    package static func < (left: DayCount, right: DayCount) -> Bool { left.days < right.days }
}

extension CivilDate {
    /// The days from another date to this one; negative when this one is earlier.
    func days(since other: CivilDate) -> DayCount { DayCount(Int(daysSince1970 - other.daysSince1970)) }
}
