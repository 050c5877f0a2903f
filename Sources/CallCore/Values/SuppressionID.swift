/// A row of the suppression list.
package struct SuppressionID: Hashable, Comparable, Sendable, Codable {
    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    package static let first = SuppressionID(1)

    package var next: SuppressionID { SuppressionID(number + 1) }

    package static func < (left: SuppressionID, right: SuppressionID) -> Bool { left.number < right.number }

    package init(from decoder: any Decoder) throws {
        self.number = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

extension SuppressionID: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
