/// A span of a day in which contacts may start; its end is outside.
package struct OpenSpan: Hashable, Sendable {
    package let start: TimeOfDay
    package let end: TimeOfDay

    /// Takes a span; nil unless it begins before it ends.
    package init?(_ start: TimeOfDay, _ end: TimeOfDay) {
        guard start < end else { return nil }
        self.start = start
        self.end = end
    }

    /// A span of full hours that is known to be one.
    init(fromHour start: Int, toHour end: Int) {
        precondition(0 <= start && start < end && end <= 24)
        self.start = TimeOfDay(secondsSinceMidnight: start * 3600)
        self.end = TimeOfDay(secondsSinceMidnight: end * 3600)
    }

    /// Whether a contact may start at a time, with the last minutes of the span left out (HRS-8).
    package func isOpen(at time: TimeOfDay, lastStartBeforeEnd margin: Duration = .zero) -> Bool {
        time >= start && time.secondsSinceMidnight < end.secondsSinceMidnight - Int(margin.components.seconds)
    }
}

extension OpenSpan: CustomStringConvertible {
    /// `08:00-20:00`
    package var description: String { "\(start)-\(end)" }
}

extension OpenSpan: Codable {
    /// Reads `["08:00", "20:00"]`.
    package init(from decoder: any Decoder) throws {
        var values = try decoder.unkeyedContainer()
        let start = try values.decode(TimeOfDay.self)
        let end = try values.decode(TimeOfDay.self)
        guard values.isAtEnd, let span = OpenSpan(start, end) else {
            throw DecodingError.dataCorruptedError(
                in: values, debugDescription: "want two times, the first before the second")
        }
        self = span
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.unkeyedContainer()
        try values.encode(start)
        try values.encode(end)
    }
}
