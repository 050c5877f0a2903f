package import Commerce
package import Compliance
package import Vault

/// A request about data: where it stands and what is owed by when. It holds nothing that was asked in words.
package struct RightsCaseAnswer: Encodable, Sendable {
    package let id: String
    package let merchant: String
    package let person: Nullable<String>
    package let kind: String
    package let law: String
    package let standing: String
    package let receivedAt: String
    package let acknowledgedAt: Nullable<String>
    package let extendedAt: Nullable<String>
    package let closedAt: Nullable<String>
    package let acknowledgeBy: String
    package let answerBy: String
    /// The next thing that is owed: `acknowledgement` or `answer`; null once the request is closed.
    package let next: Nullable<String>
    package let nextBy: Nullable<String>
    package let isOverdue: Bool

    /// - Parameter holidays: the federal holidays, which business days leave out.
    package init(_ record: RightsCaseRecord, _ holidays: Holidays, at now: WallTime) {
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
}
