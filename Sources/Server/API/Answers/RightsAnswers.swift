import Commerce
import Compliance
import Vault

/// A request after something happened to it, and what is to be done.
struct RightsStepAnswer: Encodable {
    let request: RightsCaseAnswer
    let actions: [String]

    init(_ step: RightsStep, _ holidays: Holidays, at now: WallTime) {
        self.request = RightsCaseAnswer(step.record, holidays, at: now)
        self.actions = step.actions.map(\.name)
    }
}

extension APICall {
    func answer(_ record: RightsCaseRecord) -> RightsCaseAnswer { RightsCaseAnswer(record, rooms.holidays, at: now) }
    func answer(_ step: RightsStep) -> RightsStepAnswer { RightsStepAnswer(step, rooms.holidays, at: now) }
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
