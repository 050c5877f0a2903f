import Commerce
import Compliance
import Vault

/// A breach as it is first written down.
struct NewBreachBody: APIBody {
    let facts: String
    let effects: String?
    let remedy: String?
    let people: Int?
    let isHighRisk: Bool?
    /// When the house learned of it; now, unless it is said.
    let knownAt: APIMoment?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case facts
        case effects
        case remedy
        case people
        case isHighRisk = "high_risk"
        case knownAt = "known_at"
    }

    static var fields: [String] { names(CodingKeys.self) }

    /// The clocks of the law never begin later than now.
    func breach(_ id: BreachID, of merchant: MerchantID, at now: WallTime) -> Breach {
        Breach(
            id: id, merchant: merchant, knownAt: min(knownAt?.time ?? now, now), facts: facts,
            effects: effects ?? "", remedy: remedy ?? "", people: max(0, people ?? 0), isHighRisk: isHighRisk ?? false)
    }
}

/// What became of a breach since; what is not named stays.
struct BreachChangeBody: APIBody {
    let facts: String?
    let effects: String?
    let remedy: String?
    let people: Int?
    let isHighRisk: Bool?
    let authorityToldAt: APIMoment?
    let reasonForDelay: String?
    let peopleToldAt: APIMoment?
    let closedAt: APIMoment?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case facts
        case effects
        case remedy
        case people
        case isHighRisk = "high_risk"
        case authorityToldAt = "authority_told_at"
        case reasonForDelay = "reason_for_delay"
        case peopleToldAt = "people_told_at"
        case closedAt = "closed_at"
    }

    static var fields: [String] { names(CodingKeys.self) }

    func applied(to breach: Breach) -> Breach {
        var changed = breach
        changed.facts = facts ?? breach.facts
        changed.effects = effects ?? breach.effects
        changed.remedy = remedy ?? breach.remedy
        changed.people = people.map { max(0, $0) } ?? breach.people
        changed.isHighRisk = isHighRisk ?? breach.isHighRisk
        changed.authorityToldAt = authorityToldAt?.time ?? breach.authorityToldAt
        changed.reasonForDelay = reasonForDelay ?? breach.reasonForDelay
        changed.peopleToldAt = peopleToldAt?.time ?? breach.peopleToldAt
        changed.closedAt = closedAt?.time ?? breach.closedAt
        return changed
    }
}
