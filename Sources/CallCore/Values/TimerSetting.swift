/// Which setting of a timer it is, from 1.
package struct TimerSetting: Hashable, Comparable, Sendable, Codable {
    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    package static let first = TimerSetting(1)

    package var next: TimerSetting { TimerSetting(number + 1) }

    package static func < (left: TimerSetting, right: TimerSetting) -> Bool { left.number < right.number }

    package init(from decoder: any Decoder) throws {
        self.number = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

extension TimerSetting: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
