import Foundation

/// Times as Telnyx writes them: ISO 8601 in UTC with a fraction.
enum WireTime {
    /// `2026-01-01T00:00:00.000000Z`, as in webhooks of calls.
    static func microseconds(_ date: Date) -> String { stamp(date, digits: 6) + "Z" }

    /// `2026-01-01T00:00:00.000+00:00`, as in messages.
    static func milliseconds(_ date: Date) -> String { stamp(date, digits: 3) + "+00:00" }

    /// Reads either form; nil when it is neither.
    static func parse(_ text: String) -> Date? {
        (try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
            ?? (try? Date(text, strategy: .iso8601))
    }

    /// The fraction is cut from whole microseconds, so that it is never rounded up into the next second.
    private static func stamp(_ date: Date, digits: Int) -> String {
        let total = Int((date.timeIntervalSince1970 * 1_000_000).rounded())
        let seconds = Int((Double(total) / 1_000_000).rounded(.down))
        let micros = total - seconds * 1_000_000
        let whole = Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601).dropLast()
        let fraction = String(micros + 1_000_000).dropFirst().prefix(digits)
        return "\(whole).\(fraction)"
    }
}
