/// The place of a clause in its line, from 1.
package struct SegmentOrdinal: Hashable, Comparable, Sendable, Codable {
    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    package static let first = SegmentOrdinal(1)

    package var next: SegmentOrdinal { SegmentOrdinal(number + 1) }

    package static func < (left: SegmentOrdinal, right: SegmentOrdinal) -> Bool { left.number < right.number }

    package init(from decoder: any Decoder) throws {
        self.number = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

extension SegmentOrdinal: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
