/// Where a case stands, in one word; the raw values are stable.
package enum RightsStanding: String, Hashable, Sendable, Codable, CaseIterable {
    case received
    case identityAsked = "identity_asked"
    case verified
    case refused
    case inWork = "in_work"
    case answered
    case rejected
}

extension RightsCase.State {
    package var standing: RightsStanding {
        switch self {
        case .received: .received
        case .identityAsked: .identityAsked
        case .verified: .verified
        case .refused: .refused
        case .inWork: .inWork
        case .answered: .answered
        case .rejected: .rejected
        }
    }
}
