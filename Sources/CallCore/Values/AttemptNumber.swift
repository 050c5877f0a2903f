/// Which attempt to reach a person about one cart it is, from 1.
package struct AttemptNumber: Hashable, Comparable, Sendable, Codable {
    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    package static let first = AttemptNumber(1)

    package var next: AttemptNumber { AttemptNumber(number + 1) }

    package static func < (left: AttemptNumber, right: AttemptNumber) -> Bool { left.number < right.number }

    package init(from decoder: any Decoder) throws {
        self.number = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

extension AttemptNumber: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
