package import Commerce

extension WallTime {
    /// Reads a moment as the world's APIs write it: `2026-11-20T19:05:40Z`, with 0 to 9 digits of a second's fraction
    /// and `Z` or an offset such as `+01:00` (RFC 3339 §5.6).
    ///
    /// Cut to the millisecond. Nil for anything else: a moment without a zone means nothing, and the 30th of February
    /// is a mistake that must not become the 2nd of March, as Foundation's parser has it.
    package init?(iso8601 text: String) {
        var digits = DigitReader(text)
        guard let year = digits.number(4), digits.take("-"), let month = digits.number(2), digits.take("-"),
            let day = digits.number(2), digits.take("T") || digits.take("t"),
            let hour = digits.number(2), digits.take(":"), let minute = digits.number(2), digits.take(":"),
            let second = digits.number(2), let thousandths = digits.fraction(), let offset = digits.zoneMinutes(),
            digits.isAtEnd, Self.isDate(year, month, day), hour < 24, minute < 60, second < 60
        else { return nil }
        let minutes = (Self.days(year, month, day) * 24 + hour) * 60 + minute - offset
        self.init(millisecondsSince1970: (minutes * 60 + second) * 1000 + thousandths)
    }

    private static func isDate(_ year: Int64, _ month: Int64, _ day: Int64) -> Bool {
        guard year >= 1, (1...12).contains(month), day >= 1 else { return false }
        let next = month == 12 ? days(year + 1, 1, 1) : days(year, month + 1, 1)
        return days(year, month, day) < next
    }

    /// Days since 1970-01-01. Years begin in March here, so that the leap day is the last of its year.
    private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let marchYear = month > 2 ? year : year - 1
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468
    }
}

/// Takes ASCII apart from the front.
private struct DigitReader {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    /// Exactly that many digits.
    mutating func number(_ count: Int) -> Int64? {
        var value: Int64 = 0
        for _ in 0..<count {
            guard let digit = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int64(digit - UInt8(ascii: "0"))
            rest.removeFirst()
        }
        return value
    }

    /// Thousandths of a second; zero if there is no fraction.
    mutating func fraction() -> Int64? {
        guard take(".") else { return 0 }
        var (thousandths, count): (Int64, Int) = (0, 0)
        while let digit = number(1) {
            count += 1
            if count <= 3 { thousandths = thousandths * 10 + digit }
        }
        guard (1...9).contains(count) else { return nil }
        return count == 1 ? thousandths * 100 : count == 2 ? thousandths * 10 : thousandths
    }

    /// How far the local time is ahead of UTC.
    mutating func zoneMinutes() -> Int64? {
        if take("Z") || take("z") { return 0 }
        let sign: Int64 = take("+") ? 1 : take("-") ? -1 : 0
        guard sign != 0, let hours = number(2) else { return nil }
        _ = take(":")
        guard let minutes = number(2), hours < 24, minutes < 60 else { return nil }
        return sign * (hours * 60 + minutes)
    }
}
