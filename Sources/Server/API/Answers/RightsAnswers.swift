import Commerce
import Compliance
import Vault

/// A request with its deadlines, without its words.
struct RightsCaseAnswer: Encodable {
    let id: String
    let merchant: String
    /// Null when nobody is known by what was given.
    let person: Nullable<String>
    let kind: String
    let law: String
    let standing: String
    let receivedAt: String
    let acknowledgedAt: Nullable<String>
    let closedAt: Nullable<String>
    let acknowledgeBy: String
    let answerBy: String
    let legalLimit: String

    init(_ record: RightsCaseRecord, _ holidays: Holidays) {
        let request = record.request
        let deadlines = request.deadlines(holidays)
        self.id = record.id.text
        self.merchant = record.merchant.text
        self.person = Nullable(record.person?.text)
        self.kind = request.kind.rawValue
        self.law = request.law.rawValue
        self.standing = request.state.standing.rawValue
        self.receivedAt = request.receivedAt.text
        self.acknowledgedAt = Nullable(request.acknowledgedAt?.text)
        self.closedAt = Nullable(request.closedAt?.text)
        self.acknowledgeBy = deadlines.acknowledgeBy.text
        self.answerBy = deadlines.answerBy.text
        self.legalLimit = deadlines.legalLimit.text
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
        case closedAt = "closed_at"
        case acknowledgeBy = "acknowledge_by"
        case answerBy = "answer_by"
        case legalLimit = "legal_limit"
    }
}

/// A request after something happened to it, and what is to be done.
struct RightsStepAnswer: Encodable {
    let request: RightsCaseAnswer
    let actions: [String]

    init(_ step: RightsStep, _ holidays: Holidays) {
        self.request = RightsCaseAnswer(step.record, holidays)
        self.actions = step.actions.map(\.name)
    }
}

extension APICall {
    func answer(_ record: RightsCaseRecord) -> RightsCaseAnswer { RightsCaseAnswer(record, rooms.holidays) }
    func answer(_ step: RightsStep) -> RightsStepAnswer { RightsStepAnswer(step, rooms.holidays) }
}

extension RightsAction {
    /// The raw names are stable.
    fileprivate var name: String {
        switch self {
        case .sendCode: "send_code"
        case .begin: "begin"
        case .tellRefusal: "tell_refusal"
        case .tellExtension: "tell_extension"
        case .tellAnswer: "tell_answer"
        case .tellRejection: "tell_rejection"
        }
    }
}

/// A code to be sent once, and where to.
struct CodeAnswer: Encodable {
    let code: String
    let route: String
    let destination: String

    init(_ code: IdentityCode) {
        self.code = code.code
        switch code.destination {
        case .number(let number): (self.route, self.destination) = (IdentityCheck.Route.number.rawValue, number.text)
        case .email(let email): (self.route, self.destination) = (IdentityCheck.Route.email.rawValue, email)
        }
    }
}

/// What was asked, word for word.
struct WordsAnswer: Encodable {
    let words: Nullable<String>
}
