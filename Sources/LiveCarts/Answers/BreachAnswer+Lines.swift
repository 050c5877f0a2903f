import Server

extension BreachAnswer {
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
