/// Something that the agent says in one go, numbered within its call from 1.
package struct UtteranceID: Hashable, Comparable, Sendable, Codable {
    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    package static let first = UtteranceID(1)

    package var next: UtteranceID { UtteranceID(number + 1) }

    package static func < (left: UtteranceID, right: UtteranceID) -> Bool { left.number < right.number }

    package init(from decoder: any Decoder) throws {
        self.number = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

extension UtteranceID: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
