package import Commerce

/// How long something is kept.
package enum RetentionPeriod: Hashable, Sendable {
    case days(Int)
    /// Calendar months, in UTC; a day that the last month lacks ends on the first of the next.
    case months(Int)
    /// Calendar years, in UTC; a 29 February ends on the 1 March.
    case years(Int)
    /// Calendar years that begin anew at each review: never ends by itself while the merchant exists.
    case yearsRolling(Int)

    /// The end of a period that starts at `moment`; nil when it never ends by itself.
    package func end(from moment: WallTime) -> WallTime? {
        switch self {
        case .days(let count): moment + .seconds(Int64(count) * 86_400)
        case .months(let count): LocalTime(moment, offsetSeconds: 0).movedByMonths(count)
        case .years(let count): LocalTime(moment, offsetSeconds: 0).movedByYears(count)
        case .yearsRolling: nil
        }
    }
}
