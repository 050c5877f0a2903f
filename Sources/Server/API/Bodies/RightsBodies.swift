import Commerce
import Compliance
import Vault

/// A request as it comes in.
struct NewCaseBody: APIBody {
    let kind: RightsRequestKind
    let law: PrivacyLaw
    let phone: E164?
    let person: String?
    let words: String?
    let key: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case kind
        case law
        case phone
        case person
        case words
        case key
    }

    static var fields: [String] { names(CodingKeys.self) }
}

/// What happened to a request.
struct NoteBody: APIBody {
    /// What can happen by hand; codes have routes of their own.
    enum Event: String, Decodable, CaseIterable {
        case acknowledged
        case vouchedFor = "vouched_for"
        case workBegan = "work_began"
        case extended
        case answered
        case rejected
    }

    let event: Event
    /// Who says that it is the person; with `vouched_for`.
    let voucher: RightsIdentity.Voucher?
    /// Why it is not followed; with `rejected`.
    let reason: RightsRejection?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case event
        case voucher
        case reason
    }

    static var fields: [String] { names(CodingKeys.self) }

    func happened() throws(APIProblem) -> RightsEvent {
        switch event {
        case .acknowledged: return .acknowledged
        case .vouchedFor:
            guard let voucher else { throw .badRequest("\"voucher\" is missing: shop or operator") }
            return .vouchedFor(voucher)
        case .workBegan: return .workBegan
        case .extended: return .extended
        case .answered: return .answered
        case .rejected:
            guard let reason else { throw .badRequest("\"reason\" is missing: it is told to the person") }
            return .rejected(reason)
        }
    }
}

/// By what way a code goes to the person.
struct CodeBody: APIBody {
    let route: IdentityCheck.Route

    enum CodingKeys: String, CodingKey, CaseIterable { case route }
    static var fields: [String] { names(CodingKeys.self) }
}

/// A code that came back.
struct CodeAnswerBody: APIBody {
    let code: String

    enum CodingKeys: String, CodingKey, CaseIterable { case code }
    static var fields: [String] { names(CodingKeys.self) }
}
