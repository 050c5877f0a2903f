import Commerce

/// A length of time that stands in the log in whole milliseconds.
package struct TimeSpan: Hashable, Comparable, Sendable {
    package let duration: Duration

    /// Cuts to the millisecond, as the log does.
    package init(_ duration: Duration) {
        self.duration = .milliseconds(duration.wholeMilliseconds)
    }

    package static func milliseconds(_ count: Int64) -> TimeSpan { TimeSpan(.milliseconds(count)) }

    package static func seconds(_ count: Int64) -> TimeSpan { TimeSpan(.seconds(count)) }

    package static func < (left: TimeSpan, right: TimeSpan) -> Bool { left.duration < right.duration }

    package static func + (left: TimeSpan, right: TimeSpan) -> TimeSpan { TimeSpan(left.duration + right.duration) }
}

extension TimeSpan: LogValue {
    package static var fieldClass: FieldClass { .callFact }

    package init(from decoder: any Decoder) throws {
        self.init(.milliseconds(try decoder.singleValueContainer().decode(Int64.self)))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(duration.wholeMilliseconds)
    }
}
