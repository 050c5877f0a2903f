import Commerce

extension WallTime {
    /// The same time of the day that many calendar months later, in UTC; the last day of a month that lacks the date (Regulation 1182/71,
    /// article 3(2)(c)).
    func movedByMonths(_ months: Int) -> WallTime {
        let local = LocalTime(self, offsetSeconds: 0)
        let count = local.date.year * 12 + local.date.month - 1 + months
        let (year, month) = (count / 12, count % 12 + 1)
        let day = min(local.date.day, CivilDate.length(ofMonth: month, year: year))
        guard let date = CivilDate(year: year, month: month, day: day) else { return self }
        return moved(to: date)
    }

    /// The same time of the day that many business days later, in UTC: Monday to Friday without the federal holidays. The day of the
    /// receipt does not count.
    func movedByBusinessDays(_ count: Int, _ holidays: Holidays) -> WallTime {
        var date = LocalTime(self, offsetSeconds: 0).date
        var left = count
        while left > 0 {
            date = CivilDate(daysSince1970: date.daysSince1970 + 1)
            if date.isBusinessDay(holidays) { left -= 1 }
        }
        return moved(to: date)
    }

    private func moved(to date: CivilDate) -> WallTime {
        let today = LocalTime(self, offsetSeconds: 0).date
        return self + .days(Int(date.daysSince1970 - today.daysSince1970))
    }
}

extension CivilDate {
    fileprivate func isBusinessDay(_ holidays: Holidays) -> Bool {
        switch weekday {
        case .saturday, .sunday: false
        case .monday, .tuesday, .wednesday, .thursday, .friday: holidays.federal(on: self) == nil
        }
    }
}

extension Duration {
    /// Days of 24 hours.
    static func days(_ count: Int) -> Duration { .seconds(Int64(count) * 86_400) }
}
