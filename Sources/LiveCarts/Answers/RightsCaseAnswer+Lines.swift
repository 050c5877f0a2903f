import Server

extension RightsCaseAnswer {
    static let heading = ["ID", "KIND", "LAW", "STANDING", "NEXT", "BY", "PERSON"]

    var columns: [String] {
        [
            id, kind, law, standing, next.value ?? "-", (nextBy.value ?? "-") + (isOverdue ? " OVERDUE" : ""),
            person.value ?? "-",
        ]
    }

    var lines: [String] {
        TextColumns.lines([
            ["request", id], ["merchant", merchant], ["person", person.value ?? "nobody known"], ["kind", kind],
            ["law", law], ["standing", standing], ["received", receivedAt],
            ["acknowledged", acknowledgedAt.value ?? "not yet: by \(acknowledgeBy)"],
            ["extended", extendedAt.value ?? "-"], ["closed", closedAt.value ?? "not yet: answer by \(answerBy)"],
        ]) + (isOverdue ? ["OVERDUE: the \(next.value ?? "answer") was owed by \(nextBy.value ?? "-")"] : [])
    }
}
