/// A time on the clock of a place, in seconds since its midnight: 00:00:00 to 24:00:00.
package struct TimeOfDay: Hashable, Sendable, Comparable {
    package let secondsSinceMidnight: Int

    package static let endOfDay = TimeOfDay(secondsSinceMidnight: 86_400)

    init(secondsSinceMidnight: Int) {
        self.secondsSinceMidnight = secondsSinceMidnight
    }

    /// A full minute; nil beyond 24:00.
    package init?(hour: Int, minute: Int) {
        guard (0...24).contains(hour), (0...59).contains(minute), hour * 60 + minute <= 24 * 60 else { return nil }
        self.secondsSinceMidnight = hour * 3600 + minute * 60
    }

    package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        left.secondsSinceMidnight < right.secondsSinceMidnight
    }
}

extension TimeOfDay: CustomStringConvertible {
    /// `09:30`; seconds are not shown.
    package var description: String {
        "\(padded(secondsSinceMidnight / 3600, to: 2)):\(padded(secondsSinceMidnight / 60 % 60, to: 2))"
    }

    /// Reads `09:30`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard text.utf8.count == 5, parts.count == 2, let hour = decimal(parts[0]), let minute = decimal(parts[1])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }
}

extension TimeOfDay: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let time = TimeOfDay(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "want a time from 00:00 to 24:00, such as 09:30")
        }
        self = time
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
