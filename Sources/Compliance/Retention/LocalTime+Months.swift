import Commerce

extension LocalTime {
    /// The same clock time on the same day some months later; a day that month lacks becomes the first of the next: never too early.
    func movedByMonths(_ months: Int) -> WallTime {
        let whole = date.year * 12 + date.month - 1 + months
        let (year, month) = (whole / 12, whole % 12 + 1)
        let (nextYear, nextMonth) = ((whole + 1) / 12, (whole + 1) % 12 + 1)
        let moved =
            CivilDate(year: year, month: month, day: date.day)
            ?? CivilDate(year: nextYear, month: nextMonth, day: 1) ?? date
        let seconds = moved.daysSince1970 * 86_400 + Int64(time.secondsSinceMidnight) - Int64(offsetSeconds)
        return WallTime(secondsSince1970: seconds)
    }
}
