extension RetentionPeriod: CustomStringConvertible {
    /// The most that a count of days, months or years may be.
    package static let countLimit = 36_500

    /// Reads an ISO 8601 period of one unit: `P30D`, `P24M`, `P5Y`; nil for anything else.
    package init?(_ text: String) {
        guard text.utf8.first == UInt8(ascii: "P"), let unit = text.utf8.last, text.utf8.count >= 3 else { return nil }
        let digits = text.utf8.dropFirst().dropLast()
        guard digits.count <= 5, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            return nil
        }
        let count = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        guard count <= Self.countLimit else { return nil }
        switch unit {
        case UInt8(ascii: "D"): self = .days(count)
        case UInt8(ascii: "M"): self = .months(count)
        case UInt8(ascii: "Y"): self = .years(count)
        default: return nil
        }
    }

    /// ISO 8601, as the schedule writes it: `P30D`; `P10Y rolling` for what begins anew at each review.
    package var description: String {
        switch self {
        case .days(let count): "P\(count)D"
        case .months(let count): "P\(count)M"
        case .years(let count): "P\(count)Y"
        case .yearsRolling(let count): "P\(count)Y rolling"
        }
    }
}
