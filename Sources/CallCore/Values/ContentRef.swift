/// Words or sound sealed under the call's content key, numbered within the call from 1. It holds none of them.
package struct ContentRef: Hashable, Comparable, Sendable, Codable {
    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    package static let first = ContentRef(1)

    package var next: ContentRef { ContentRef(number + 1) }

    package static func < (left: ContentRef, right: ContentRef) -> Bool { left.number < right.number }

    package init(from decoder: any Decoder) throws {
        self.number = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

extension ContentRef: LogValue {
    package static var fieldClass: FieldClass { .sealedContent }
}
