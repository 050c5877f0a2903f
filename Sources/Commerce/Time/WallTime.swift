/// A moment on the wall clock: milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
///
/// Pure rooms never ask what time it is: a moment is always an argument or a fact on record.
package struct WallTime: Hashable, Sendable, Comparable {
    package let millisecondsSince1970: Int64

    package init(millisecondsSince1970: Int64) {
        self.millisecondsSince1970 = millisecondsSince1970
    }

    package init(secondsSince1970: Int64) {
        self.millisecondsSince1970 = secondsSince1970 * 1000
    }

    package static func < (left: WallTime, right: WallTime) -> Bool {
        left.millisecondsSince1970 < right.millisecondsSince1970
    }

    package static func + (moment: WallTime, span: Duration) -> WallTime {
        WallTime(millisecondsSince1970: moment.millisecondsSince1970 + span.wholeMilliseconds)
    }

    package static func - (moment: WallTime, span: Duration) -> WallTime {
        WallTime(millisecondsSince1970: moment.millisecondsSince1970 - span.wholeMilliseconds)
    }

    /// The time that passed from `earlier` to `later`; negative if they are the other way round.
    package static func - (later: WallTime, earlier: WallTime) -> Duration {
        .milliseconds(later.millisecondsSince1970 - earlier.millisecondsSince1970)
    }
}

extension WallTime: Codable {
    package init(from decoder: any Decoder) throws {
        self.millisecondsSince1970 = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(millisecondsSince1970)
    }
}
