/// What an offer gives.
package enum OfferBenefit: Hashable, Sendable {
    case freeShipping
    /// A share off the eligible items.
    case percent(Percentage)
}

extension OfferBenefit: Codable {
    /// Stored as a number of basis points, or the words `free_shipping`.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let share = try? container.decode(Percentage.self) {
            self = .percent(share)
            return
        }
        guard try container.decode(String.self) == "free_shipping" else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "want a number of basis points or free_shipping")
        }
        self = .freeShipping
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .freeShipping: try container.encode("free_shipping")
        case .percent(let share): try container.encode(share)
        }
    }
}
