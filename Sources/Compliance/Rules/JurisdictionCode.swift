/// A state, territory or country as the calling rules name it: `US-FL`, `US-PR`, `CA`.
package struct JurisdictionCode: Hashable, Sendable, Comparable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// Stands for every state and territory where a merchant's file says something of all at once.
    package static let unitedStates: JurisdictionCode = "US"

    package static let canada: JurisdictionCode = "CA"

    /// Whether it is a state or a territory of the United States.
    package var isInUnitedStates: Bool { text.hasPrefix("US-") }

    package static func < (left: JurisdictionCode, right: JurisdictionCode) -> Bool { left.text < right.text }
}

extension JurisdictionCode: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        self.init(text)
    }
}

extension JurisdictionCode: Codable {
    package init(from decoder: any Decoder) throws {
        self.text = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
