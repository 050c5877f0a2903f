package import Commerce

/// What calendar and clock show at a place at one moment.
package struct LocalTime: Hashable, Sendable {
    package let date: CivilDate
    package let time: TimeOfDay
    /// Seconds east of UTC at that moment.
    package let offsetSeconds: Int

    /// The local time of a moment at a fixed offset; milliseconds are cut off.
    package init(_ moment: WallTime, offsetSeconds: Int) {
        let seconds = floorDivide(moment.millisecondsSince1970, 1000) + Int64(offsetSeconds)
        let days = floorDivide(seconds, 86_400)
        self.date = CivilDate(daysSince1970: days)
        self.time = TimeOfDay(secondsSinceMidnight: Int(seconds - days * 86_400))
        self.offsetSeconds = offsetSeconds
    }

    package var weekday: Weekday { date.weekday }

    /// The same clock time on the same date some years later.
    func movedByYears(_ years: Int) -> WallTime {
        let year = date.year + years
        // A 29 February that the other year lacks becomes the first of March: never a day too early.
        let moved =
            CivilDate(year: year, month: date.month, day: date.day) ?? CivilDate(year: year, month: 3, day: 1) ?? date
        let seconds = moved.daysSince1970 * 86_400 + Int64(time.secondsSinceMidnight) - Int64(offsetSeconds)
        return WallTime(secondsSince1970: seconds)
    }
}

extension LocalTime: CustomStringConvertible {
    /// `2026-11-21T09:58`, as decision records show it.
    package var description: String { "\(date)T\(time)" }
}

/// Division that rounds towards minus infinity, so that moments before 1970 fall on the right day.
func floorDivide(_ dividend: Int64, _ divisor: Int64) -> Int64 {
    let quotient = dividend / divisor
    return dividend % divisor < 0 ? quotient - 1 : quotient
}
