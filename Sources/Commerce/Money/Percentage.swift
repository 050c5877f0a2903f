/// A share in basis points: 10 % is 1,000.
package struct Percentage: Hashable, Sendable, Comparable {
    package let basisPoints: Int

    package init(basisPoints: Int) {
        self.basisPoints = basisPoints
    }

    /// A whole number of percent.
    package static func whole(_ percent: Int) -> Percentage { Percentage(basisPoints: percent * 100) }

    package static func < (left: Percentage, right: Percentage) -> Bool { left.basisPoints < right.basisPoints }
}

extension Percentage: Codable {
    package init(from decoder: any Decoder) throws {
        self.basisPoints = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(basisPoints)
    }
}
