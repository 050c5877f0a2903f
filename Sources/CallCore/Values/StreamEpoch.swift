/// Which media stream of a call it is, from 1. Marks of an earlier stream mean nothing in a later one.
package struct StreamEpoch: Hashable, Comparable, Sendable, Codable {
    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    package static let first = StreamEpoch(1)

    package var next: StreamEpoch { StreamEpoch(number + 1) }

    package static func < (left: StreamEpoch, right: StreamEpoch) -> Bool { left.number < right.number }

    package init(from decoder: any Decoder) throws {
        self.number = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

extension StreamEpoch: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
