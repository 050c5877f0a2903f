/// Which process in turn owns a call, from 1; each take-over adds one.
package struct Incarnation: Hashable, Comparable, Sendable, Codable {
    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    package static let first = Incarnation(1)

    package var next: Incarnation { Incarnation(number + 1) }

    package static func < (left: Incarnation, right: Incarnation) -> Bool { left.number < right.number }

    package init(from decoder: any Decoder) throws {
        self.number = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

extension Incarnation: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
