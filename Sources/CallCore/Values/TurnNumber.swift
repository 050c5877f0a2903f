/// A turn of the caller, numbered within its call from 1.
package struct TurnNumber: Hashable, Comparable, Sendable, Codable {
    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    package static let first = TurnNumber(1)

    package var next: TurnNumber { TurnNumber(number + 1) }

    package static func < (left: TurnNumber, right: TurnNumber) -> Bool { left.number < right.number }

    package init(from decoder: any Decoder) throws {
        self.number = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

extension TurnNumber: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
