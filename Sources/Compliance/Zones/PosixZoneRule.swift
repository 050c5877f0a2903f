/// The rule for the years after a file's last transition: the `TZ` string of POSIX, as RFC 9636 §3.3 widens it.
///
/// `EST5EDT,M3.2.0,M11.1.0` is one of two offsets; `<-07>7` of one.
struct PosixZoneRule: Hashable, Sendable {
    /// A day of each year and a clock time on it, which may lie before or after that day.
    struct YearlyMoment: Hashable, Sendable {
        enum Day: Hashable, Sendable {
            /// 1 to 365; the leap day is never counted.
            case julian(Int)
            /// 0 to 365; the leap day counts.
            case ordinal(Int)
            /// The `week`-th (5: last) of a weekday (0: Sunday) of a month.
            case nth(weekday: Int, week: Int, month: Int)
        }

        let day: Day
        /// Seconds after that day's midnight, from −167 to 167 hours.
        let time: Int
    }

    /// A second offset, in force from one yearly moment to the other.
    struct Saving: Hashable, Sendable {
        let offsetSeconds: Int
        let begin: YearlyMoment
        let end: YearlyMoment
    }

    /// Seconds east of UTC.
    let standardOffset: Int
    let saving: Saving?

    /// Seconds east of UTC at a moment.
    func offsetSeconds(at secondsSince1970: Int64) -> Int {
        guard let saving else { return standardOffset }
        let days = floorDivide(secondsSince1970 + Int64(standardOffset), 86_400)
        let year = CivilDate(daysSince1970: days).year
        // Each boundary is told in the offset that is in force before it.
        let begin = saving.begin.localSeconds(in: year) - Int64(standardOffset)
        let end = saving.end.localSeconds(in: year) - Int64(saving.offsetSeconds)
        let isSaving =
            begin < end
            ? (begin..<end).contains(secondsSince1970)
            : !(end..<begin).contains(secondsSince1970)
        return isSaving ? saving.offsetSeconds : standardOffset
    }
}

extension PosixZoneRule.YearlyMoment {
    /// Seconds from 1970-01-01 to the moment in a year, both on the local clock.
    func localSeconds(in year: Int) -> Int64 {
        dayNumber(in: year) * 86_400 + Int64(time)
    }

    private func dayNumber(in year: Int) -> Int64 {
        switch day {
        case .julian(let number):
            let afterLeapDay = CivilDate.isLeap(year) && number >= 60
            return firstDay(of: 1, in: year) + Int64(number - 1 + (afterLeapDay ? 1 : 0))
        case .ordinal(let number):
            return firstDay(of: 1, in: year) + Int64(number)
        case .nth(let weekday, let week, let month):
            let first = firstDay(of: month, in: year)
            // 1970-01-01 was a Thursday, which POSIX counts as 4.
            let firstWeekday = Int(((first + 4) % 7 + 7) % 7)
            var day = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
            if day >= CivilDate.length(ofMonth: month, year: year) { day -= 7 }
            return first + Int64(day)
        }
    }

    private func firstDay(of month: Int, in year: Int) -> Int64 {
        CivilDate(year: max(1, min(9999, year)), month: month, day: 1)?.daysSince1970 ?? 0
    }
}
