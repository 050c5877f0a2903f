/// What the stop matcher makes of a key, a partial or final transcript, or a text.
package enum StopMatch: Hashable, Sendable {
    case none
    /// The words may turn into a stop: selling is barred until the final transcript tells. Only partials give this.
    case possible
    /// A stop, by the rule named: suppression is stored and nothing but its confirmation is said.
    case certain(StopRule)

    package var isCertain: Bool {
        switch self {
        case .none, .possible: false
        case .certain: true
        }
    }
}

extension StopMatch: Codable {
    /// Stored as one word: `none`, `possible`, or the rule's name.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let word = try container.decode(String.self)
        switch word {
        case "none": self = .none
        case "possible": self = .possible
        default:
            guard let rule = StopRule(rawValue: word) else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "want none, possible or a stop rule")
            }
            self = .certain(rule)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .none: try container.encode("none")
        case .possible: try container.encode("possible")
        case .certain(let rule): try container.encode(rule.rawValue)
        }
    }
}
