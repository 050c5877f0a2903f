import Commerce
import Compliance
import Vault

/// A breach and its clocks.
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
    let authorityToldAt: Nullable<String>
    let reasonForDelay: Nullable<String>
    let peopleBy: String
    let peopleToldAt: Nullable<String>
    let closedAt: Nullable<String>
    let isOverdue: Bool

    init(_ breach: Breach, at now: WallTime) {
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

    static let heading = ["ID", "KNOWN AT", "PEOPLE", "HIGH RISK", "AUTHORITY BY", "PEOPLE BY", "CLOSED"]

    var columns: [String] {
        [
            id, knownAt, "\(people)", isHighRisk ? "yes" : "no",
            authorityToldAt.value.map { "told \($0)" } ?? authorityBy,
            peopleToldAt.value.map { "told \($0)" } ?? (isHighRisk ? peopleBy : "-"),
            closedAt.value ?? (isOverdue ? "OVERDUE" : "-"),
        ]
    }

    var lines: [String] {
        TextColumns.lines([
            ["breach", id], ["merchant", merchant], ["known", knownAt], ["facts", facts],
            ["effects", effects.isEmpty ? "-" : effects], ["remedy", remedy.isEmpty ? "-" : remedy],
            ["people", "\(people)"], ["high risk", isHighRisk ? "yes" : "no"],
            ["authority", authorityToldAt.value.map { "told \($0)" } ?? "to be told by \(authorityBy)"],
            ["why late", reasonForDelay.value ?? "-"],
            [
                "the people",
                peopleToldAt.value.map { "told \($0)" }
                    ?? (isHighRisk ? "to be told without delay, by \(peopleBy) at the latest" : "need not be told"),
            ],
            ["closed", closedAt.value ?? "not yet"],
        ]) + (isOverdue ? ["OVERDUE"] : [])
    }
}
