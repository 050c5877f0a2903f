package import Commerce
package import Compliance

/// A breach of personal data: what happened, what it does to people and what was done about it; all texts sealed.
package struct Breach: Hashable, Sendable, Codable {
    package let id: BreachID
    package let merchant: MerchantID
    /// When the house learned of it; the clocks run from here, and it never changes.
    package let knownAt: WallTime
    package var facts: String
    package var effects: String
    package var remedy: String
    /// How many people it concerns, as far as known.
    package var people: Int
    /// Whether the people must be told without delay (GDPR 34).
    package var isHighRisk: Bool
    package var authorityToldAt: WallTime?
    /// Why the authority was told after 72 hours (GDPR 33(1)).
    package var reasonForDelay: String?
    package var peopleToldAt: WallTime?
    package var closedAt: WallTime?

    package init(
        id: BreachID, merchant: MerchantID, knownAt: WallTime, facts: String, effects: String = "",
        remedy: String = "", people: Int = 0, isHighRisk: Bool = false
    ) {
        self.id = id
        self.merchant = merchant
        self.knownAt = knownAt
        self.facts = facts
        self.effects = effects
        self.remedy = remedy
        self.people = people
        self.isHighRisk = isHighRisk
    }

    package var deadlines: BreachDeadlines { BreachDeadlines(knownAt: knownAt) }
}
