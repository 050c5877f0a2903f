import Commerce
import Compliance
import Vault

/// A breach with its clocks.
struct BreachAnswer: Encodable {
    let id: String
    let merchant: String
    let knownAt: String
    let facts: String
    let effects: String
    let remedy: String
    let people: Int
    let isHighRisk: Bool
    let authorityBy: String
    let peopleBy: String
    let authorityToldAt: Nullable<String>
    let reasonForDelay: Nullable<String>
    let peopleToldAt: Nullable<String>
    let closedAt: Nullable<String>

    init(_ breach: Breach) {
        self.id = breach.id.text
        self.merchant = breach.merchant.text
        self.knownAt = breach.knownAt.text
        self.facts = breach.facts
        self.effects = breach.effects
        self.remedy = breach.remedy
        self.people = breach.people
        self.isHighRisk = breach.isHighRisk
        self.authorityBy = breach.deadlines.authorityBy.text
        self.peopleBy = breach.deadlines.peopleBy.text
        self.authorityToldAt = Nullable(breach.authorityToldAt?.text)
        self.reasonForDelay = Nullable(breach.reasonForDelay)
        self.peopleToldAt = Nullable(breach.peopleToldAt?.text)
        self.closedAt = Nullable(breach.closedAt?.text)
    }

    enum CodingKeys: String, CodingKey {
        case id
        case merchant
        case knownAt = "known_at"
        case facts
        case effects
        case remedy
        case people
        case isHighRisk = "high_risk"
        case authorityBy = "authority_by"
        case peopleBy = "people_by"
        case authorityToldAt = "authority_told_at"
        case reasonForDelay = "reason_for_delay"
        case peopleToldAt = "people_told_at"
        case closedAt = "closed_at"
    }
}
