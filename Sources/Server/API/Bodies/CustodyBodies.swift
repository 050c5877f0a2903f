import CallCore
import Commerce
import Compliance
import Vault

/// A legal hold on what is a person's or a call's.
struct HoldBody: APIBody {
    let person: String?
    let call: String?
    let classes: [RetentionClass]
    /// Who ordered it and answers for it.
    let holder: String
    let reason: String
    /// Now, unless it is said.
    let from: APIMoment?
    let until: APIMoment

    enum CodingKeys: String, CodingKey, CaseIterable {
        case person
        case call
        case classes
        case holder
        case reason
        case from
        case until
    }

    static var fields: [String] { names(CodingKeys.self) }

    func hold(_ id: LegalHoldID, of merchant: MerchantID, at now: WallTime) throws -> LegalHold {
        let subject: LegalHold.Subject
        switch (person, call) {
        case (let person?, nil): subject = .person(PersonID(person))
        case (nil, let call?): subject = .call(CallID(call))
        case (nil, nil), (_?, _?): throw APIProblem.badRequest("name either \"person\" or \"call\"")
        }
        return try LegalHold(
            id: id, merchant: merchant, subject: subject, classes: classes, holder: holder, reason: reason,
            from: from?.time ?? now, until: until.time)
    }
}

/// Against what the audit is verified beside itself.
struct VerifyBody: APIBody {
    /// `2026-11-20 9f86d0…`, as it was printed and kept elsewhere.
    let root: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case root }
    static var fields: [String] { names(CodingKeys.self) }

    func kept() throws(APIProblem) -> AuditAnchor? {
        guard let root else { return nil }
        guard let anchor = AuditAnchor(root) else {
            throw .badRequest("\"root\" is a day and 64 hexadecimal digits, as GET /audit/root gives it")
        }
        return anchor
    }
}
