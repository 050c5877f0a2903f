/// A clause of an utterance, numbered within its call from 1; the least that can be known to have been heard.
package struct SegmentID: Hashable, Comparable, Sendable, Codable {
    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    package static let first = SegmentID(1)

    package var next: SegmentID { SegmentID(number + 1) }

    package static func < (left: SegmentID, right: SegmentID) -> Bool { left.number < right.number }

    package init(from decoder: any Decoder) throws {
        self.number = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

extension SegmentID: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
