package import Commerce
import Compliance
package import Vault

/// A breach and its clocks.
package struct BreachAnswer: Encodable, Sendable {
    package let id: String
    package let merchant: String
    package let knownAt: String
    package let facts: String
    package let effects: String
    package let remedy: String
    package let people: Int
    package let isHighRisk: Bool
    package let authorityBy: String
    package let authorityToldAt: Nullable<String>
    package let reasonForDelay: Nullable<String>
    package let peopleBy: String
    package let peopleToldAt: Nullable<String>
    package let closedAt: Nullable<String>
    package let isOverdue: Bool

    package init(_ breach: Breach, at now: WallTime) {
        self.id = breach.id.text
        self.merchant = breach.merchant.text
        self.knownAt = breach.knownAt.text
        self.facts = breach.facts
        self.effects = breach.effects
        self.remedy = breach.remedy
        self.people = breach.people
        self.isHighRisk = breach.isHighRisk
        self.authorityBy = breach.deadlines.authorityBy.text
        self.authorityToldAt = Nullable(breach.authorityToldAt?.text)
        self.reasonForDelay = Nullable(breach.reasonForDelay)
        self.peopleBy = breach.deadlines.peopleBy.text
        self.peopleToldAt = Nullable(breach.peopleToldAt?.text)
        self.closedAt = Nullable(breach.closedAt?.text)
        let owesAuthority = breach.authorityToldAt == nil && breach.deadlines.authorityBy < now
        let owesPeople = breach.isHighRisk && breach.peopleToldAt == nil && breach.deadlines.peopleBy < now
        self.isOverdue = breach.closedAt == nil && (owesAuthority || owesPeople)
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
        case authorityToldAt = "authority_told_at"
        case reasonForDelay = "reason_for_delay"
        case peopleBy = "people_by"
        case peopleToldAt = "people_told_at"
        case closedAt = "closed_at"
        case isOverdue = "overdue"
    }
}
