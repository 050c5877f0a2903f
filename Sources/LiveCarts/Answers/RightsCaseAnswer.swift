import Commerce
import Compliance
import Vault

/// A request about data: where it stands and what is owed by when. It holds nothing that was asked in words.
struct RightsCaseAnswer: Encodable {
    let id: String
    let merchant: String
    let person: Nullable<String>
    let kind: String
    let law: String
    let standing: String
    let receivedAt: String
    let acknowledgedAt: Nullable<String>
    let extendedAt: Nullable<String>
    let closedAt: Nullable<String>
    let acknowledgeBy: String
    let answerBy: String
    /// The next thing that is owed: `acknowledgement` or `answer`; null once the request is closed.
    let next: Nullable<String>
    let nextBy: Nullable<String>
    let isOverdue: Bool

    /// - Parameter holidays: the federal holidays, which business days leave out.
    init(_ record: RightsCaseRecord, _ holidays: Holidays, at now: WallTime) {
        let (request, due) = (record.request, record.request.dues(holidays).first)
        self.id = record.id.text
        self.merchant = record.merchant.text
        self.person = Nullable(record.person?.text)
        self.kind = request.kind.rawValue
        self.law = request.law.rawValue
        self.standing = request.state.standing.rawValue
        self.receivedAt = request.receivedAt.text
        self.acknowledgedAt = Nullable(request.acknowledgedAt?.text)
        self.extendedAt = Nullable(request.extendedAt?.text)
        self.closedAt = Nullable(request.closedAt?.text)
        self.acknowledgeBy = request.deadlines(holidays).acknowledgeBy.text
        self.answerBy = request.deadlines(holidays).legalLimit.text
        self.next = Nullable(due?.step.rawValue)
        self.nextBy = Nullable(due?.by.text)
        self.isOverdue = request.isOverdue(holidays, at: now)
    }

    enum CodingKeys: String, CodingKey {
        case id
        case merchant
        case person
        case kind
        case law
        case standing
        case receivedAt = "received_at"
        case acknowledgedAt = "acknowledged_at"
        case extendedAt = "extended_at"
        case closedAt = "closed_at"
        case acknowledgeBy = "acknowledge_by"
        case answerBy = "answer_by"
        case next
        case nextBy = "next_by"
        case isOverdue = "overdue"
    }

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
