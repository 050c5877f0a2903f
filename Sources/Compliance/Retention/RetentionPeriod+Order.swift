extension RetentionPeriod {
    /// Whether this ends no later than the other, from whichever moment both start.
    ///
    /// Days and calendar periods are compared by the longest the one and the shortest the other can be, so that a limit is never passed in
    /// a leap year.
    package func isNoLonger(than other: RetentionPeriod) -> Bool {
        switch (measure, other.measure) {
        case (_, .endless): true
        case (.endless, _): false
        case (.days(let mine), .days(let theirs)): mine <= theirs
        case (.months(let mine), .months(let theirs)): mine <= theirs
        case (.days(let mine), .months(let theirs)): mine <= Self.leastDays(inMonths: theirs)
        case (.months(let mine), .days(let theirs)): Self.mostDays(inMonths: mine) <= theirs
        }
    }

    /// Whether nothing is kept at all.
    package var isNone: Bool {
        switch self {
        case .days(let count), .months(let count), .years(let count): count == 0
        case .yearsRolling: false
        }
    }

    private enum Measure {
        case days(Int)
        case months(Int)
        case endless
    }

    private var measure: Measure {
        switch self {
        case .days(let count): .days(count)
        case .months(let count): .months(count)
        case .years(let count): .months(count * 12)
        case .yearsRolling: .endless
        }
    }

    /// Whole years without a leap day more than is certain (2100 has none), and months of which one is February.
    private static func leastDays(inMonths months: Int) -> Int {
        let (years, rest) = months.quotientAndRemainder(dividingBy: 12)
        return years * 365 + max(0, years / 4 - 1) + (rest == 0 ? 0 : rest * 30 - 2)
    }

    private static func mostDays(inMonths months: Int) -> Int {
        let (years, rest) = months.quotientAndRemainder(dividingBy: 12)
        return years * 365 + (years + 3) / 4 + rest * 31
    }
}
