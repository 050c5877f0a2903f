/// How sure a reading is, in whole percent from 0 to 100.
package struct Confidence: Hashable, Sendable, Comparable {
    package let percent: Int

    /// Takes whole percent; what lies outside 0...100 is brought to the nearer end.
    package init(percent: Int) {
        self.percent = min(max(percent, 0), 100)
    }

    /// The whole answer is a phrase of the intent.
    package static let whole = Confidence(percent: 95)
    /// A phrase of the intent stands in a longer answer.
    package static let part = Confidence(percent: 75)
    /// Nothing fitted.
    package static let none = Confidence(percent: 0)

    package static func < (left: Confidence, right: Confidence) -> Bool { left.percent < right.percent }
}

extension Confidence: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(percent: try decoder.singleValueContainer().decode(Int.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(percent)
    }
}
