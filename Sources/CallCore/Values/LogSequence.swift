/// The place of a record in its call's log, from 1 without a gap.
package struct LogSequence: Hashable, Comparable, Sendable, Codable {
    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    package static let first = LogSequence(1)

    package var next: LogSequence { LogSequence(number + 1) }

    package static func < (left: LogSequence, right: LogSequence) -> Bool { left.number < right.number }

    package init(from decoder: any Decoder) throws {
        self.number = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

extension LogSequence: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
