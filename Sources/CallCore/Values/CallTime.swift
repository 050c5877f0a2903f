import Commerce

/// A moment of a call: the time since it was created, to the millisecond. It never goes back.
package struct CallTime: Hashable, Comparable, Sendable {
    package let sinceCreated: Duration

    /// Cuts to the millisecond, as the log does: a live machine and a replayed one must reckon with the same times.
    package init(_ sinceCreated: Duration) {
        self.sinceCreated = .milliseconds(sinceCreated.wholeMilliseconds)
    }

    package static let zero = CallTime(.zero)

    package static func < (left: CallTime, right: CallTime) -> Bool { left.sinceCreated < right.sinceCreated }

    package static func + (moment: CallTime, span: TimeSpan) -> CallTime {
        CallTime(moment.sinceCreated + span.duration)
    }

    package static func - (later: CallTime, earlier: CallTime) -> TimeSpan {
        TimeSpan(later.sinceCreated - earlier.sinceCreated)
    }
}

extension CallTime: LogValue {
    package static var fieldClass: FieldClass { .callFact }

    package init(from decoder: any Decoder) throws {
        self.init(.milliseconds(try decoder.singleValueContainer().decode(Int64.self)))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(sinceCreated.wholeMilliseconds)
    }
}
